import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'

/** Minutes between the polls of a source whose rhythm is not known. */
const UNKNOWN_RHYTHM_MINUTES = 60
/** However quiet a source is, its next entry should not wait longer than this for a poll. */
const MAX_INTERVAL_MINUTES = 6 * 60
const NEWEST_ENTRIES = 21

/** The median minutes between the newest entries. Dates in the future and unreadable ones do not count. */
export function medianGapMinutes(entryDates: readonly string[], now: Date): number | undefined {
  const newest = [...new Set(past(entryDates, now))].sort((a, b) => b - a).slice(0, NEWEST_ENTRIES)
  const gaps = newest.slice(1).map((time, i) => (newest[i]! - time) / MINUTE_MS)
  if (gaps.length < 2) return undefined
  return Math.round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!)
}

/**
 * The minutes between polls that suit a source: half of its usual gap, and more the longer it has been quiet, so that a
 * source that publishes in bursts is not polled every few minutes for the rest of the day.
 */
export function usefulIntervalMinutes(
  { medianGapMinutes, lastNewEntry, firstPolled }: SourceState,
  now: Date,
): number {
  const gap = medianGapMinutes === undefined ? UNKNOWN_RHYTHM_MINUTES : medianGapMinutes / 2
  const since = lastNewEntry ?? firstPolled
  const quiet = since === undefined ? 0 : (now.getTime() - Date.parse(since)) / MINUTE_MS
  return Math.min(Math.max(gap, quiet / 12), MAX_INTERVAL_MINUTES)
}

/** The newest date that is not in the future. */
export function newestDate(entryDates: readonly string[], now: Date): string | undefined {
  const times = past(entryDates, now)
  return times.length === 0 ? undefined : new Date(times.reduce((a, b) => Math.max(a, b))).toISOString()
}

const past = (dates: readonly string[], now: Date) =>
  dates.map((date) => Date.parse(date)).filter((time) => time <= now.getTime())

/** How many days' new entries are counted: a week, and today. */
const COUNTED_DAYS = 8

/** Counts the new entries of a poll for its day (UTC). Earlier days than those of the last week are left out. */
export function countedByDay(
  { newByDay = {} }: SourceState,
  entries: number,
  now: Date,
): Record<string, number> {
  const today = now.toISOString().slice(0, 10)
  const counted = new Map(Object.entries({ ...newByDay, [today]: (newByDay[today] ?? 0) + entries }))
  return Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)).slice(-COUNTED_DAYS))
}

/**
 * How many entries of a source were new or changed in the last seven days. Those of the first poll are not counted, so it is
 * `undefined` as long as they might be all.
 */
export function newInWeek({ newByDay, firstPolled }: SourceState, now: Date): number | undefined {
  if (newByDay === undefined)
    return firstPolled === undefined || now.getTime() - Date.parse(firstPolled) < 7 * DAY_MS ? undefined : 0
  const since = new Date(now.getTime() - 6 * DAY_MS).toISOString().slice(0, 10)
  return Object.entries(newByDay).reduce((sum, [day, entries]) => (day >= since ? sum + entries : sum), 0)
}
