import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  failingSince,
  GIVE_UP_HOURS,
  isDue,
  isGivenUp,
  isTooEarly,
  MIN_ATTEMPTS,
  pauseMs,
} from '../../../functions/domain/email/backoff.ts'

const MINUTE = 60_000
const claimedAt = '2026-11-20T13:00:00.000Z'
const after = (ms: number) => new Date(Date.parse(claimedAt) + ms)
const row = (attempts: number) =>
  ({ edition: 'e', subscriber: 's', state: 'queued', claimedAt, attempts }) as const

it('pauses double from one minute, and are never longer than about an hour', () => {
  const pauses = Array.from({ length: 60 }, (_, n) => pauseMs(n + 1) / MINUTE)
  expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 64, 64])
  expect(Math.max(...pauses)).toBe(64)
})

it('a delivery is due once its pause is over and not before, after any number of attempts', () => {
  expect(isDue(row(0), after(0))).toBe(true)
  for (let attempts = 1; attempts <= 60; attempts++) {
    expect(isDue(row(attempts), after(pauseMs(attempts) - 1))).toBe(false)
    expect(isDue(row(attempts), after(pauseMs(attempts)))).toBe(true)
  }
})

it('something is tried for 48 hours, dozens of times, before it is given up', () => {
  expect(GIVE_UP_HOURS).toBe(48)
  expect(isGivenUp(claimedAt, 99, after(48 * 60 * MINUTE - 1))).toBe(false)
  expect(isGivenUp(claimedAt, 99, after(48 * 60 * MINUTE))).toBe(true)
  /** The last attempt is when the time is over. */
  let tries = 1
  for (let ms = 0; !isGivenUp(claimedAt, tries, after(ms)); ms += pauseMs(tries++));
  expect(tries).toBeGreaterThan(40)
  expect(MIN_ATTEMPTS).toBe(Math.floor((tries - 1) / 2))
  // docs/operate.md states this.
  expect(MIN_ATTEMPTS).toBe(25)
})

it('hours without an attempt do not count towards giving up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: MIN_ATTEMPTS - 1 }),
      fc.integer({ min: 48, max: 9999 }),
      (tries, hours) => {
        expect(isGivenUp(claimedAt, tries, after(hours * 60 * MINUTE))).toBe(false)
      },
    ),
  )
  expect(isGivenUp(claimedAt, MIN_ATTEMPTS, after(49 * 60 * MINUTE))).toBe(true)
})

it('a time from a clock that was ahead does not keep a delivery waiting', () => {
  const now = after(0)
  for (let failures = 1; failures < 60; failures++) {
    expect(isTooEarly(after(pauseMs(failures)).toISOString(), now)).toBe(true)
  }
  expect(isTooEarly(after(0).toISOString(), now)).toBe(false)
  expect(isTooEarly(after(64 * MINUTE + 1).toISOString(), now)).toBe(false)
  expect(isDue(row(3), after(-30 * 24 * 60 * MINUTE))).toBe(true)
  expect(failingSince(after(MINUTE).toISOString(), now)).toBe(claimedAt)
  expect(failingSince(after(-MINUTE).toISOString(), now)).toBe(after(-MINUTE).toISOString())
})
