import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterFetch, type Reading } from '../../../functions/ingest/poll/after-fetch.ts'
import { isDue } from '../../../functions/ingest/poll/next-poll.ts'
import { MIN_MINUTES } from '../../../functions/ingest/poll/poll-time.ts'
import { stateFor } from '../../../functions/ingest/poll/state-for.ts'
import type { FetchOutcome } from '../../../functions/ports/fetcher.ts'
import { NOON, source, waitOf } from './states.ts'

const time = fc.date({ noInvalidDate: true }).map((at) => at.toISOString())
const date = fc.oneof(fc.string(), time)
const option = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const seconds = fc.double({ min: 0, max: 1e10, noNaN: true })

const freshness = { maxAgeSeconds: option(seconds), expires: option(time), permanentUrl: option(fc.webUrl()) }
const outcome: fc.Arbitrary<FetchOutcome> = fc.oneof(
  fc.record({
    kind: fc.constant('fetched' as const),
    status: fc.constant(200),
    bytes: fc.constant(new Uint8Array()),
    hash: fc.string(),
    url: fc.webUrl(),
    etag: option(fc.string()),
    ...freshness,
  }),
  fc.record({ kind: fc.constant('unchanged' as const), url: fc.webUrl(), ...freshness }),
  fc.record({
    kind: fc.constant('rate-limited' as const),
    status: fc.constant(429),
    reason: fc.string(),
    retryAfterSeconds: option(seconds),
  }),
  fc.record({
    kind: fc.constant('waiting' as const),
    hostWait: fc.record({ host: fc.domain(), until: time }),
    reason: fc.string(),
  }),
  fc.record({ kind: fc.constant('gone' as const), reason: fc.string() }),
  fc.record({ kind: fc.constant('failed' as const), reason: fc.string() }),
)
const reading: fc.Arbitrary<Reading> = fc.oneof(
  fc.record({ unreadable: fc.string() }),
  fc.record({
    ttlMinutes: option(fc.nat()),
    skipHours: option(fc.array(fc.nat({ max: 23 }))),
    skipDays: option(fc.array(fc.nat({ max: 6 }))),
    newEntries: fc.nat(),
    isCut: fc.boolean(),
    entryDates: fc.array(date),
  }),
  fc.constant(undefined),
)
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const step = fc.record({ outcome, reading, random: chance, minutes: fc.nat({ max: 20_000 }) })

test('whatever servers and feeds answer, the next poll is neither too soon nor too late, and the state is plain JSON', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      let now = NOON
      let state = stateFor(source, undefined, now)
      for (const { outcome, reading, random, minutes } of steps) {
        now = new Date(now.getTime() + minutes * 60_000)
        state = afterFetch(state, outcome, reading, { now, random: () => random, deadAfterDays: 7 }).state
        const most = state.gone ? 7 * 1440 : 1440
        expect(waitOf(state, now)).toBeGreaterThanOrEqual(MIN_MINUTES)
        expect(waitOf(state, now)).toBeLessThanOrEqual(most * 1.1 + 72 * 60 + 10)
        expect(isDue(state, new Date(state.nextPoll))).toBe(true)
        const kept = JSON.parse(JSON.stringify(state))
        expect(stateFor(source, kept, now)).toEqual(state)
        expect(JSON.stringify(state)).not.toMatch(/:null/)
      }
    }),
  )
})

test('an alarm is raised at most once between two successes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let now = NOON
      let raised = false
      let state = stateFor(source, undefined, now)
      for (const { outcome, reading, minutes } of steps) {
        now = new Date(now.getTime() + minutes * 60_000)
        const next = afterFetch(state, outcome, reading, { now, random: () => 0, deadAfterDays: 7 })
        if (next.state.consecutiveFailures === 0) raised = false
        if (next.alarm) {
          expect(raised).toBe(false)
          raised = true
        }
        state = next.state
      }
    }),
  )
})
