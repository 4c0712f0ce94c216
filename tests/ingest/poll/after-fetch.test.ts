import { expect, test } from 'vitest'
import type { SourceState } from '../../../functions/domain/model/source-state.ts'
import { afterFetch, isSameBody, type Reading } from '../../../functions/ingest/poll/after-fetch.ts'
import { addressOf } from '../../../functions/ingest/poll/permanent-redirect.ts'
import { stateFor } from '../../../functions/ingest/poll/state-for.ts'
import type { Fetched, FetchOutcome } from '../../../functions/ports/fetcher.ts'
import { later, NOON, source, waitOf, wellState } from './states.ts'

const DAY = 24 * 60
const feed: Reading = { newEntries: 1, entryDates: ['2026-11-16T11:00:00Z'] }
const fetched = (changes: Partial<Fetched> = {}): Fetched => ({
  kind: 'fetched',
  status: 200,
  bytes: new Uint8Array(),
  hash: 'h1',
  url: source.feed,
  etag: '"1"',
  lastModified: 'Mon, 16 Nov 2026 11:00:00 GMT',
  ...changes,
})
const failed: FetchOutcome = { kind: 'failed', reason: 'border.example refused the connection.' }
const moment = (now: Date) => ({ now, random: () => 0, deadAfterDays: 7 })

function after(state: SourceState, outcome: FetchOutcome, reading?: Reading, now = NOON) {
  return afterFetch(state, outcome, reading, moment(now)).state
}

test('keeps the validators and the hash of a feed that was read', () => {
  const state = after(stateFor(source, undefined, NOON), fetched(), feed)
  expect(state).toMatchObject({
    etag: '"1"',
    lastModified: 'Mon, 16 Nov 2026 11:00:00 GMT',
    bodyHash: 'h1',
    firstPolled: NOON.toISOString(),
    lastSuccess: NOON.toISOString(),
    consecutiveFailures: 0,
  })
  expect(isSameBody(state, fetched({ etag: '"2"' }))).toBe(true)
  expect(isSameBody(state, fetched({ hash: 'h2' }))).toBe(false)
  expect(JSON.parse(JSON.stringify(state))).toEqual(state)
})

test('forgets validators that a newer response no longer has, and takes new ones from a 304', () => {
  const state = wellState(NOON, { etag: '"0"', lastModified: 'long ago' })
  const bare = after(state, fetched({ etag: undefined, lastModified: undefined }), feed)
  expect([bare.etag, bare.lastModified]).toEqual([undefined, undefined])
  expect(after(state, { kind: 'unchanged', url: source.feed, etag: '"9"' })).toMatchObject({
    etag: '"9"',
    lastModified: 'long ago',
  })
  expect(after(state, { kind: 'unchanged', url: source.feed })).toMatchObject({
    etag: '"0"',
    lastModified: 'long ago',
  })
  expect(after(state, fetched({ etag: '"9"' }), undefined)).toMatchObject({
    etag: '"9"',
    consecutiveFailures: 0,
  })
})

test('a document that is always cut is polled soon at first, and then as often as usual', () => {
  let state = wellState(NOON, { medianGapMinutes: 480, consecutiveFailures: 4 })
  const waits: number[] = []
  for (let i = 0; i < 5; i++) {
    state = after(state, fetched({ cutAt: 99 }), { ...feed, newEntries: 0, isCut: true })
    waits.push(waitOf(state, NOON))
  }
  expect(waits).toEqual([15, 30, 60, 120, 240])
  expect(state).toMatchObject({ consecutiveFailures: 0, everyMinutes: 240, lastSuccess: NOON.toISOString() })
  const whole = after(state, fetched(), feed)
  expect(whole).toMatchObject({ etag: '"1"', bodyHash: 'h1' })
  expect(whole).not.toHaveProperty('cutInARow')
})

test('a cut document never counts as the one that was read last', () => {
  expect(isSameBody(wellState(NOON, { bodyHash: 'h1' }), fetched({ cutAt: 99 }))).toBe(false)
})

test('a response that is not a feed is a failure, and its validators are not kept', () => {
  const state = after(wellState(NOON, { etag: '"0"' }), fetched(), {
    unreadable: 'This is a web page and no feed.',
  })
  expect(state).toMatchObject({
    etag: '"0"',
    consecutiveFailures: 1,
    lastError: 'This is a web page and no feed.',
  })
  expect(state.bodyHash).toBeUndefined()
})

test('learns a new address once every redirect was permanent on three days', () => {
  const moved = fetched({ permanentUrl: 'https://new.example/feed' })
  let state = wellState(NOON)
  for (const minutes of [0, 60, 120, DAY, DAY + 60]) {
    state = after(state, moved, feed, later(NOON, minutes))
    expect(addressOf(source, state)).toBe(source.feed)
  }
  state = after(state, moved, feed, later(NOON, 2 * DAY))
  expect(addressOf(source, state)).toBe('https://new.example/feed')
  expect(addressOf({ ...source, feed: 'https://put.example/feed' }, state)).toBe('https://put.example/feed')
})

test('starts counting again when the redirect ends or leads elsewhere', () => {
  const to = (url: string) => fetched({ permanentUrl: url })
  let state = wellState(NOON)
  for (const [day, outcome] of [
    to('https://a.example/'),
    fetched(),
    to('https://a.example/'),
    to('https://b.example/'),
  ].entries()) {
    state = after(state, outcome, feed, later(NOON, day * DAY))
  }
  expect(state.candidate).toMatchObject({ url: 'https://b.example/', days: 1 })
  expect(addressOf(source, state)).toBe(source.feed)
})

test('goes back to the configured address when the learnt one fails three times', () => {
  let state = wellState(NOON, { learnt: 'https://new.example/feed' })
  state = after(after(state, failed), failed)
  expect(addressOf(source, state)).toBe('https://new.example/feed')
  expect(addressOf(source, after(state, failed))).toBe(source.feed)
})

test('starts afresh with a new address in the configuration', () => {
  const old = wellState(NOON, { etag: '"1"', gone: NOON.toISOString(), consecutiveFailures: 9 })
  expect(stateFor(source, old, NOON)).toBe(old)
  const fresh = stateFor({ ...source, feed: 'https://put.example/feed' }, old, NOON)
  expect(fresh).toMatchObject({ consecutiveFailures: 0, nextPoll: NOON.toISOString() })
  expect(fresh).not.toHaveProperty('etag')
  expect(fresh).not.toHaveProperty('gone')
})

test('raises one alarm for a source that is dead, and another only after it was read again', () => {
  const alarms: string[] = []
  let state = wellState(NOON)
  const poll = (outcome: FetchOutcome, day: number) => {
    const next = afterFetch(state, outcome, undefined, moment(later(NOON, day * DAY)))
    if (next.alarm) alarms.push(`day ${day}: ${next.alarm}`)
    state = next.state
  }
  for (let day = 1; day <= 10; day++) poll(failed, day)
  expect(alarms).toEqual([
    'day 7: The source border-report has not been read for 7 days. border.example refused the connection.',
  ])
  poll({ kind: 'unchanged', url: source.feed }, 11)
  for (let day = 12; day <= 30; day++) poll(failed, day)
  expect(alarms).toHaveLength(2)
})

test('a source that never answered is dead N days after the first try', () => {
  const first = after(stateFor(source, undefined, NOON), failed)
  expect(afterFetch(first, failed, undefined, moment(later(NOON, 6 * DAY))).alarm).toBeUndefined()
  expect(afterFetch(first, failed, undefined, moment(later(NOON, 7 * DAY))).alarm).toBeDefined()
})

test('alerts the operator immediately and only once that a source is gone for good', () => {
  const gone: FetchOutcome = { kind: 'gone', reason: 'border.example answered 410 Gone.' }
  const first = afterFetch(wellState(NOON), gone, undefined, moment(NOON))
  expect(first.alarm).toMatch(/border-report is gone for good/)
  expect(afterFetch(first.state, gone, undefined, moment(later(NOON, 7 * DAY))).alarm).toBeUndefined()
})
