import type { Kept } from './kept.ts'

/** Articles by the hour they are of, so that old ones are found without a look at the others. */
export interface Calendar {
  add(article: Kept): void
  remove(article: Kept): void
  /** Those of before this time, in days since 1970. One that was never timed is of no time at all. */
  before(day: number): Kept[]
}

export function createCalendar(): Calendar {
  const byHour = new Map<number, Set<Kept>>()

  return {
    add(article) {
      if (article.day === undefined) return
      const hour = hourOf(article.day)
      const known = byHour.get(hour)
      if (known) known.add(article)
      else byHour.set(hour, new Set([article]))
    },
    remove(article) {
      if (article.day === undefined) return
      const hour = hourOf(article.day)
      const known = byHour.get(hour)
      known?.delete(article)
      if (known?.size === 0) byHour.delete(hour)
    },
    before(day) {
      const last = hourOf(day)
      const found: Kept[] = []
      for (const [hour, articles] of byHour) {
        if (hour > last) continue
        for (const article of articles) if (article.day! < day) found.push(article)
      }
      return found
    },
  }
}

function hourOf(day: number): number {
  return Math.floor(day * 24)
}
