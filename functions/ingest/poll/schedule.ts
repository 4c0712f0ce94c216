import type { PollingHints } from '../../domain/model/source-state.ts'
import { MINUTE_MS } from '../../domain/time.ts'

/** When something happened, and chance between 0 and 1, so that sources do not stay in step. */
export interface Moment {
  now: Date
  random: () => number
}

export const LEAST_MINUTES = 15
export const DAY_MINUTES = 24 * 60
export const MOST_MINUTES = 7 * DAY_MINUTES
/** A feed that names more idle time in a row than a long weekend is broken. */
export const MOST_HOURS_SKIPPED = 72

/**
 * The one place that sets the time of a next poll: `minutes` from now within bounds, up to a tenth later by chance
 * (never earlier than a server asked), and moved out of the hours and days in which the feed wants no visitors.
 */
export function pollAfter(minutes: number, asks: PollingHints | undefined, { now, random }: Moment): string {
  const chance = random()
  const wait = bounded(minutes) * (1 + chance / 10)
  const due = new Date(now.getTime() + wait * MINUTE_MS)
  return (asks ? outOfSkipped(due, asks, chance) : due).toISOString()
}

export function bounded(minutes: number): number {
  return Number.isNaN(minutes) ? DAY_MINUTES : Math.min(Math.max(minutes, LEAST_MINUTES), MOST_MINUTES)
}

function outOfSkipped(due: Date, { skipHours = [], skipDays = [] }: PollingHints, chance: number): Date {
  const isSkipped = (time: Date) =>
    skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay())
  if (!isSkipped(due)) return due
  const hour = new Date(due)
  hour.setUTCMinutes(0, 0, 0)
  for (let skipped = 1; skipped <= MOST_HOURS_SKIPPED; skipped++) {
    hour.setUTCHours(hour.getUTCHours() + 1)
    if (!isSkipped(hour)) return new Date(hour.getTime() + chance * 10 * MINUTE_MS)
  }
  return due
}
