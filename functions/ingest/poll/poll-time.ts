import type { PollingHints } from '../../domain/model/source-state.ts'
import { MINUTE_MS } from '../../domain/time.ts'

/** The time of a poll, and chance from 0 to 1, so that sources are not all polled at the same time. */
export interface Moment {
  now: Date
  random: () => number
}

/** A day in minutes. */
export const DAY_MINUTES = 24 * 60
/** The shortest time between two polls. */
export const MIN_MINUTES = 15
/** The longest time between two polls. */
export const MAX_MINUTES = 7 * DAY_MINUTES
/** A feed that names more idle hours in a row than a long weekend has is broken. */
export const MAX_HOURS_SKIPPED = 72

/**
 * Computes the time of the next poll, in ISO 8601: `minutes` from now within bounds, up to a tenth later by chance
 * (never earlier than a server requested), and moved out of the hours and days that the feed tells clients to skip.
 */
export function nextPollTime(
  minutes: number,
  hints: PollingHints | undefined,
  { now, random }: Moment,
): string {
  const chance = random()
  const wait = withinBounds(minutes) * (1 + chance / 10)
  const due = new Date(now.getTime() + wait * MINUTE_MS)
  return (hints ? outOfSkipped(due, hints, chance) : due).toISOString()
}

/** Minutes between the shortest and the longest interval. */
export function withinBounds(minutes: number): number {
  return Number.isNaN(minutes) ? DAY_MINUTES : Math.min(Math.max(minutes, MIN_MINUTES), MAX_MINUTES)
}

function outOfSkipped(due: Date, { skipHours = [], skipDays = [] }: PollingHints, chance: number): Date {
  const isSkipped = (time: Date) =>
    skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay())
  if (!isSkipped(due)) return due
  const hour = new Date(due)
  hour.setUTCMinutes(0, 0, 0)
  for (let skipped = 1; skipped <= MAX_HOURS_SKIPPED; skipped++) {
    hour.setUTCHours(hour.getUTCHours() + 1)
    if (!isSkipped(hour)) return new Date(hour.getTime() + chance * 10 * MINUTE_MS)
  }
  return due
}
