import { expect, it } from 'vitest'
import { GIVE_UP_HOURS, isDue, isGivenUp, pauseMs } from '../../functions/model/backoff.ts'

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

it('a row is due once its pause is over and not before, after any number of attempts', () => {
  expect(isDue(row(0), after(0))).toBe(true)
  for (let attempts = 1; attempts <= 60; attempts++) {
    expect(isDue(row(attempts), after(pauseMs(attempts) - 1))).toBe(false)
    expect(isDue(row(attempts), after(pauseMs(attempts)))).toBe(true)
  }
})

it('something is tried for 48 hours, dozens of times, before it is given up', () => {
  expect(GIVE_UP_HOURS).toBe(48)
  expect(isGivenUp(claimedAt, after(48 * 60 * MINUTE - 1))).toBe(false)
  expect(isGivenUp(claimedAt, after(48 * 60 * MINUTE))).toBe(true)
  let tries = 1
  for (let ms = 0; !isGivenUp(claimedAt, after(ms)); ms += pauseMs(tries++));
  expect(tries).toBeGreaterThan(40)
})
