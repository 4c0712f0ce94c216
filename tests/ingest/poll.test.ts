import { describe, expect, test } from 'vitest'
import { afterPoll, isDue, type PollOutcome, stateBefore } from '../../functions/ingest/poll.ts'
import type { SourceState } from '../../functions/model/source-state.ts'
import { source } from './text.ts'

const now = new Date('2026-11-20T12:00:00Z')
const settings = { now, random: () => 0, deadAfterDays: 7 }
const fresh = stateBefore(source, undefined, now)

const read = (found: object = {}, seen: object = {}): PollOutcome => ({
  is: 'new',
  seen: { etag: '"1"', ...seen },
  found: { hints: {}, identity: 'guid', newest: '2026-11-20T11:00:00.000Z', ...found },
})
const polled = (outcome: PollOutcome, state = fresh, at = now) =>
  afterPoll(state, outcome, { ...settings, now: at })
const minutesUntilNext = (state: SourceState, at = now) =>
  (Date.parse(state.nextPoll) - at.getTime()) / 60_000

describe('The next poll', () => {
  test.each([
    ['comes twice as often as the source writes', read({ medianGapMinutes: 200 }), 100],
    ['never comes sooner than in half an hour by itself', read({ medianGapMinutes: 2 }), 30],
    ['waits for the feed’s ttl', read({ hints: { ttlMinutes: 240 } }), 240],
    ['waits for as long as the answer is fresh', read({}, { freshSeconds: 7200 }), 120],
    ['waits no longer than a day, whatever the feed says', read({ hints: { ttlMinutes: 100_000 } }), 1440],
    ['comes twice a day where nothing was new for a week', read({ newest: '2026-11-10T00:00:00Z' }), 720],
    ['waits for Retry-After beyond a day', { is: 'limited', error: 'x', retryAfterSeconds: 172_800 }, 2880],
    [
      'waits for Retry-After no longer than a week',
      { is: 'limited', error: 'x', retryAfterSeconds: 1e9 },
      10_080,
    ],
    ['comes in half an hour after a failure', { is: 'failed', error: 'x' }, 30],
  ] as [string, PollOutcome, number][])('%s', (_, outcome, minutes) => {
    expect(minutesUntilNext(polled(outcome).state)).toBe(minutes)
  })

  test('waits twice as long after each failure, and a day at most', () => {
    let state = fresh
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(() => {
      state = polled({ is: 'failed', error: 'x' }, state).state
      return minutesUntilNext(state)
    })
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440])
  })

  test('keeps out of the hours and days that the feed rules out', () => {
    const skipHours = [12, 13, 14]
    expect(polled(read({ medianGapMinutes: 60, hints: { skipHours } })).state.nextPoll).toMatch(
      /^2026-11-20T15:30/,
    )
    const skipDays = [5, 6]
    expect(polled(read({ hints: { skipDays } })).state.nextPoll).toMatch(/^2026-11-22T00/)
  })

  test('is spread by chance, and only later', () => {
    const { state } = afterPoll(fresh, read({ medianGapMinutes: 200 }), { ...settings, random: () => 1 })
    expect(minutesUntilNext(state)).toBeCloseTo(110)
  })
})

describe('What is remembered', () => {
  test('an answer’s validators, and not those of an answer that could not be read', () => {
    const good = polled(read()).state
    expect(good).toMatchObject({ etag: '"1"', failures: 0, lastSuccess: now.toISOString() })
    expect(polled({ is: 'failed', error: 'broken' }, good).state).toMatchObject({
      etag: '"1"',
      lastError: 'broken',
      failures: 1,
    })
  })

  test('a success clears the failures before it', () => {
    const failed = polled({ is: 'failed', error: 'x' }).state
    const { state } = polled({ is: 'unchanged', seen: {} }, failed)
    expect(state.failures).toBe(0)
    expect(state).not.toHaveProperty('lastError')
  })

  test('a new address once three permanent redirects in a row lead there', () => {
    const moved = read({}, { permanentUrl: 'https://new.example/feed' })
    let { state } = polled(moved)
    state = polled(moved, state).state
    expect(state.learntUrl).toBeUndefined()
    expect(polled(read(), state).state.permanent).toBeUndefined()
    state = polled(moved, state).state
    expect(state.learntUrl).toBe('https://new.example/feed')
  })

  test('a learnt address no longer once it has failed three times', () => {
    let state: SourceState = { ...fresh, learntUrl: 'https://new.example/feed' }
    for (let n = 0; n < 3; n++) state = polled({ is: 'failed', error: 'x' }, state).state
    expect(state.learntUrl).toBeUndefined()
  })
})

describe('The operator', () => {
  const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

  test('hears of a dead source once, and again when it died again', () => {
    const failed: PollOutcome = { is: 'failed', error: 'It is down.' }
    expect(polled(failed, fresh, days(6)).alarm).toBeUndefined()
    const dead = polled(failed, fresh, days(8))
    expect(dead.alarm).toBe('valley has not been readable for 8 days: It is down.')
    expect(polled(failed, dead.state, days(9)).alarm).toBeUndefined()
    const alive = polled(read(), dead.state, days(10)).state
    expect(polled(failed, alive, days(18)).alarm).toBeDefined()
  })

  test('hears at once of a feed that is gone, which then rests until its address changes', () => {
    const { state, alarm } = polled({ is: 'gone', error: 'Gone.' })
    expect(alarm).toMatch(/^valley: Gone\./)
    expect(isDue(source, state, days(100))).toBe(false)
    expect(isDue({ ...source, feed: 'https://valley.example/new' }, state, now)).toBe(true)
  })
})

test('A source is due at its time, unless it is off or its publisher opted out', () => {
  const { state } = polled(read({ medianGapMinutes: 200 }))
  expect(isDue(source, undefined, now)).toBe(true)
  expect(isDue(source, state, now)).toBe(false)
  expect(isDue(source, state, new Date(now.getTime() + 101 * 60_000))).toBe(true)
  expect(isDue({ ...source, on: false }, undefined, now)).toBe(false)
  expect(isDue({ ...source, blocked: 'asked us on 2 May' }, undefined, now)).toBe(false)
})
