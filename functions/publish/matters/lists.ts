import { comingDates, type Matter, type MatterDate, type StatusChange } from '../../domain/model/matter.ts'
import { addDays, isDay } from '../../domain/time.ts'
import { htmlBytes, STORY_BYTES_PER_PAGE } from '../pages/page-size.ts'
import { matterLimits } from './public-matter.ts'

/** A matter without news for so many days is active only if it has a date ahead. */
const ACTIVE_DAYS = 90
/** The most rows of one page, and the bytes of the markup and the words of one. */
const MAX_ROWS = 200
const ROW_BYTES = 520

/** The matters that were in the news lately, or have a date ahead. */
export function activeOf(matters: readonly Matter[], today: string): Matter[] {
  const since = addDays(today, -ACTIVE_DAYS)
  return matters.filter((matter) => matter.updated >= since || comingDates(matter, today).length > 0)
}

/** Divides matters into pages of at most 200 rows and 60 KB, the first `atMost`. They are the same in each language. */
export function inRowPages(matters: readonly Matter[], atMost = Number.POSITIVE_INFINITY): Matter[][] {
  const pages: Matter[][] = []
  let left = 0
  for (const matter of matters) {
    const names = [matter.name.en, matter.name.es].map((name) => htmlBytes(name.slice(0, matterLimits.name)))
    const bytes = ROW_BYTES + Math.max(...names)
    if (pages.length === 0 || left < bytes || pages.at(-1)!.length === MAX_ROWS) {
      if (pages.length === atMost) break
      pages.push([])
      left = STORY_BYTES_PER_PAGE
    }
    left -= bytes
    pages.at(-1)!.push(matter)
  }
  return pages
}

/** A coming date of a matter. */
export interface Coming {
  matter: Matter
  date: MatterDate
}

/** The next dates of all matters, the nearest first. */
export function nextDates(matters: readonly Matter[], today: string, count: number): Coming[] {
  const all = matters.flatMap((matter) => comingDates(matter, today).map((date) => ({ matter, date })))
  return all.sort((a, b) => compare(dateKey(a), dateKey(b))).slice(0, count)
}

/** A change of a matter. */
export interface Changed {
  matter: Matter
  change: StatusChange
}

/** The latest changes of all matters, the latest first. */
export function latestChanges(matters: readonly Matter[], today: string, count: number): Changed[] {
  const last = addDays(today, 1)
  const latest: Changed[] = []
  let least = ''
  for (const matter of matters) {
    for (const change of matter.changes) {
      // Nearly all changes of ten thousand matters are older than the few that are wanted.
      if (change.day < least || change.day.slice(0, 10) > last || !isDay(change.day)) continue
      latest.push({ matter, change })
      if (latest.length < 4 * count) continue
      keepLatest()
      least = latest.at(-1)!.change.day
    }
  }
  keepLatest()
  return latest

  function keepLatest(): void {
    const once = new Map(latest.map((one) => [changeKey(one), one]))
    latest.splice(0, latest.length, ...[...once].sort((a, b) => compare(b[0], a[0])).map(([, one]) => one))
    latest.splice(count)
  }
}

/** The latest change of each matter of which the status changed within a week, the latest first. */
export function changedThisWeek(matters: readonly Matter[], today: string, count: number): Changed[] {
  const since = addDays(today, -6)
  const fresh = matters.flatMap((matter): Changed[] => {
    const change = matter.changes.at(-1)
    return change && change.day >= since && change.day.slice(0, 10) <= today ? [{ matter, change }] : []
  })
  return fresh.sort((a, b) => compare(changeKey(b), changeKey(a))).slice(0, count)
}

const dateKey = ({ matter, date }: Coming) => `${date.day} ${matter.id} ${date.kind}`
const changeKey = ({ matter, change }: Changed) => `${change.day.slice(0, 10)} ${matter.id} ${change.status}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
