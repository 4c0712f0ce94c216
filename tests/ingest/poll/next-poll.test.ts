import { expect, test } from 'vitest'
import {
  afterFailed,
  afterGone,
  afterRateLimited,
  afterRead,
  afterUnchanged,
  isDue,
  minutesBetweenPolls,
} from '../../../functions/ingest/poll/next-poll.ts'
import { stateFor } from '../../../functions/ingest/poll/state-for.ts'
import { later, NOON, source, waitOf, wellState } from './states.ts'

const at = { now: NOON, random: () => 0 }
const everyNthMinute = (gap: number) =>
  Array.from({ length: 30 }, (_, i) => later(NOON, -5 - i * gap).toISOString())

test('a source is due if it was never polled, if its time has come, and if its time is too far ahead to be right', () => {
  expect(isDue(undefined, NOON)).toBe(true)
  const state = wellState(NOON, { nextPoll: later(NOON, 30).toISOString() })
  expect(isDue(state, NOON)).toBe(false)
  expect(isDue(state, later(NOON, 30))).toBe(true)
  expect(isDue({ ...state, nextPoll: 'soon' }, NOON)).toBe(true)
  expect(isDue({ ...state, nextPoll: '2099-01-01T00:00:00Z' }, NOON)).toBe(true)
})

test.for([
  ['every 4 minutes: no more often than the least', 4, 15],
  ['every hour: twice an hour', 60, 30],
  ['every 4 hours: twice as often', 240, 120],
  ['once a week: every six hours', 7 * 24 * 60, 360],
] as const)('a source that publishes %s', ([, gap, minutes]) => {
  const state = afterRead(wellState(NOON), { newEntries: 1, entryDates: everyNthMinute(gap) }, {}, at)
  expect(waitOf(state, NOON)).toBe(minutes)
  expect(state).toMatchObject({ medianGapMinutes: gap, everyMinutes: minutes })
})

test('dates in the future, unreadable dates and many entries of one time do not count for the rhythm', () => {
  const entryDates = ['2027-01-01T00:00:00Z', 'soon', ...Array(20).fill('2026-11-16T11:00:00Z')]
  const fresh = stateFor(source, undefined, NOON)
  const state = afterRead(fresh, { newEntries: 22, entryDates }, {}, at)
  expect(state.medianGapMinutes).toBeUndefined()
  expect(state.lastNewEntry).toBe('2026-11-16T11:00:00.000Z')
  expect(waitOf(state, NOON)).toBe(60)
})

test('a quiet source is polled less often, and often again once it publishes', () => {
  const quiet = wellState(NOON, { lastNewEntry: later(NOON, -48 * 60).toISOString(), medianGapMinutes: 20 })
  expect(waitOf(afterUnchanged(quiet, {}, at), NOON)).toBe(240)
  const awake = afterRead(quiet, { newEntries: 1, entryDates: [] }, {}, at)
  expect(waitOf(awake, NOON)).toBe(15)
})

test('the longest interval of the feed, its caches and its rhythm counts, up to twelve hours', () => {
  const hints = { newEntries: 1, entryDates: everyNthMinute(60) }
  const wait = (more: object, fresh: object) =>
    waitOf(afterRead(wellState(NOON), { ...hints, ...more }, fresh, at), NOON)
  expect(wait({ ttlMinutes: 90 }, {})).toBe(90)
  expect(wait({ ttlMinutes: 120 }, { maxAgeSeconds: 6000 })).toBe(120)
  expect(wait({ ttlMinutes: 90 }, { maxAgeSeconds: 7200 })).toBe(120)
  expect(wait({}, { expires: later(NOON, 45).toISOString() })).toBe(45)
  expect(wait({}, { expires: later(NOON, -45).toISOString() })).toBe(30)
  expect(wait({ ttlMinutes: 5 }, { maxAgeSeconds: 60 })).toBe(30)
  expect(wait({ ttlMinutes: 1e12 }, { maxAgeSeconds: 259_200 })).toBe(720)
})

test('the hints of a feed also count when the server says that nothing has changed', () => {
  const hints = { ttlMinutes: 180, skipHours: [0, 15], skipDays: [0], newEntries: 0, entryDates: [] }
  const read = afterRead(wellState(NOON), hints, {}, at)
  expect(read.asks).toEqual({ minutes: 180, skipHours: [0, 15], skipDays: [0] })
  expect(read.nextPoll).toBe('2026-11-16T16:00:00.000Z')
  expect(waitOf(afterUnchanged(read, {}, { ...at, now: later(NOON, 60) }), later(NOON, 60))).toBe(180)
})

test('a feed that skips weekends is not polled on weekends; one that skips nearly all hours is ignored', () => {
  const friday = new Date('2026-11-20T23:50:00Z')
  const weekend = wellState(friday, { asks: { skipDays: [6, 0] } })
  expect(afterUnchanged(weekend, {}, { ...at, now: friday }).nextPoll).toBe('2026-11-23T00:00:00.000Z')
  const never = wellState(NOON, { asks: { skipDays: [0, 1, 2, 3, 4, 5, 6] } })
  expect(waitOf(afterUnchanged(never, {}, at), NOON)).toBe(60)
  const sundaysOnly = wellState(NOON, { asks: { skipDays: [1, 2, 3, 4, 5, 6] } })
  expect(waitOf(afterUnchanged(sundaysOnly, {}, at), NOON)).toBe(60)
})

test('the first failure leaves the wait as it is, each other doubles it up to a day, a success ends it', () => {
  let state = wellState(NOON)
  const waits = Array.from({ length: 7 }, () => {
    state = afterFailed(state, 'It broke off.', at)
    expect(minutesBetweenPolls(state)).toBe(waitOf(state, NOON))
    return waitOf(state, NOON)
  })
  expect(waits).toEqual([60, 120, 240, 480, 960, 1440, 1440])
  expect(state).toMatchObject({ consecutiveFailures: 7, lastError: 'It broke off.' })
  state = afterUnchanged(state, {}, at)
  expect(state).toMatchObject({ consecutiveFailures: 0, lastError: 'It broke off.' })
  expect(waitOf(state, NOON)).toBe(60)
})

test('a server that limits its clients is polled later: after the time that it names, or the usual wait, up to a day', () => {
  const wait = (seconds?: number) => waitOf(afterRateLimited(wellState(NOON), seconds, '429', at), NOON)
  expect(wait(4 * 3600)).toBe(240)
  expect(wait(5)).toBe(60)
  expect(wait()).toBe(60)
  expect(wait(1e9)).toBe(1440)
})

test('a source whose first poll fails is polled again within its interval', () => {
  const fresh = stateFor(source, undefined, NOON)
  for (const state of [
    afterRateLimited(fresh, 120, '503', at),
    afterRateLimited(fresh, undefined, '429', at),
    afterFailed(fresh, '404', at),
  ]) {
    expect(waitOf(state, NOON)).toBe(fresh.everyMinutes)
    expect(minutesBetweenPolls(state)).toBe(fresh.everyMinutes)
  }
})

test('a source that is gone is polled once a week, and is back with its first answer', () => {
  const gone = afterGone(wellState(NOON), '410', at)
  expect(gone.gone).toBe(NOON.toISOString())
  expect(waitOf(gone, NOON)).toBe(7 * 24 * 60)
  expect(minutesBetweenPolls(gone)).toBe(7 * 24 * 60)
  expect(afterGone(gone, '410', { ...at, now: later(NOON, 10_080) }).gone).toBe(NOON.toISOString())
  expect(afterUnchanged(gone, {}, at)).not.toHaveProperty('gone')
})

test('chance makes the next poll later, never earlier than requested', () => {
  const state = wellState(NOON, { asks: { minutes: 100 } })
  const wait = (random: number) =>
    waitOf(afterUnchanged(state, {}, { now: NOON, random: () => random }), NOON)
  expect([wait(0), wait(0.5), wait(1)]).toEqual([100, 105, 110])
})
