import type { Story } from '../model/story.ts'
import { addDays, isDay } from '../time.ts'

/** A day to come that a story names. */
export interface Deadline {
  /** Such as `2026-12-04`. */
  day: string
  /** Whether comments close on that day or a rule takes effect. */
  kind: 'comments' | 'effective'
  story: Story
}

/** How many days before comments close an edition recalls it. */
const SOON_DAYS = 14

/**
 * The days from `today` on by which readers can comment, and those on which a final rule takes effect, the nearest
 * first. A story has one deadline at most: the end of its comment period, or once that is over the other.
 */
export function deadlines(stories: readonly Story[], today: string): Deadline[] {
  const coming: Deadline[] = []
  for (const story of stories) {
    if (!story.status) continue
    const { commentsClose, effective, stage } = story.status
    const day = comingDay(commentsClose, today)
    if (day) {
      coming.push({ day, kind: 'comments', story })
      continue
    }
    const effect = stage === 'final' && comingDay(effective, today)
    if (effect) coming.push({ day: effect, kind: 'effective', story })
  }
  return coming.sort((a, b) => (a.day + a.story.id < b.day + b.story.id ? -1 : 1))
}

/** The stories whose comment period closes within 14 days, the first to close first. */
export function closingSoon(stories: readonly Story[], today: string): Story[] {
  const last = addDays(today, SOON_DAYS)
  return deadlines(stories, today)
    .filter(({ kind, day }) => kind === 'comments' && day <= last)
    .map(({ story }) => story)
}

function comingDay(text: string | undefined, today: string): string | undefined {
  const day = isDay(text) ? text.slice(0, 10) : ''
  return day >= today ? day : undefined
}
