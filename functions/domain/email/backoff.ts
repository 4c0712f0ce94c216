import type { Delivery } from '../model/delivery.ts'
import { HOUR_MS, MINUTE_MS } from '../time.ts'

/** Hours until an email is given up. RFC 5321, 4.5.4.1 asks for some days; two are enough for a weekly publication. */
export const GIVE_UP_HOURS = 48
const MAX_MINUTES = 64
const GIVE_UP_MS = GIVE_UP_HOURS * HOUR_MS

/** How long to wait after a number of failures in a row: one minute, then two, four, eight and so on, up to 64. */
export function pauseMs(failures: number): number {
  return Math.min(MAX_MINUTES, 2 ** (failures - 1)) * MINUTE_MS
}

/**
 * Attempts before giving up, whatever the time: half of those that fit into `GIVE_UP_HOURS`. While a machine is off or
 * when its clock jumps, hours pass without attempts. A machine that is on for half of each day makes as many.
 */
export const MIN_ATTEMPTS = Math.floor(attemptsWithin(GIVE_UP_MS) / 2)

function attemptsWithin(ms: number): number {
  let attempts = 1
  for (let at = pauseMs(1); at <= ms; at += pauseMs(attempts)) attempts += 1
  return attempts
}

/** Whether to give up on something that first failed at `since` and was tried `attempts` times. */
export function isGivenUp(since: string, attempts: number, now: Date): boolean {
  return attempts >= MIN_ATTEMPTS && now.getTime() - Date.parse(since) >= GIVE_UP_MS
}

/** When something first failed: now, if a clock that was ahead stored a later time. */
export function failingSince(since: string | undefined, now: Date): string {
  const at = now.toISOString()
  return since !== undefined && since < at ? since : at
}

/** Whether it is too early for another attempt. A time further away than the longest pause is from a clock that was ahead. */
export function isTooEarly(until: string | number, now: Date): boolean {
  const left = new Date(until).getTime() - now.getTime()
  return left > 0 && left <= MAX_MINUTES * MINUTE_MS
}

/** When a delivery that was refused for now may be tried again, in milliseconds since 1970; `undefined` if it never was. */
export function nextTryAt({
  attempts,
  claimedAt,
}: Pick<Delivery, 'attempts' | 'claimedAt'>): number | undefined {
  return attempts === 0 || !claimedAt ? undefined : Date.parse(claimedAt) + pauseMs(attempts)
}

/** Whether a delivery may be tried now. */
export function isDue(delivery: Delivery, now: Date): boolean {
  const at = nextTryAt(delivery)
  return at === undefined || !isTooEarly(at, now)
}
