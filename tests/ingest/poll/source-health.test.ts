import { expect, test } from 'vitest'
import type { SourceState } from '../../../functions/domain/model/source-state.ts'
import { sourceHealth } from '../../../functions/ingest/poll/source-health.ts'
import { later, NOON, source, wellState } from './states.ts'

const health = (changes: Partial<SourceState>, over: Partial<typeof source> = {}) =>
  sourceHealth(wellState(NOON, changes), { ...source, ...over }, later(NOON, 90), 7)

test('describes the health of a source in sentences', () => {
  expect(sourceHealth(undefined, source, NOON, 7)).toEqual({ kind: 'new', text: 'Not read yet.' })
  expect(health({})).toEqual({ kind: 'well', text: 'Read every 60 minutes; last new entry 90 minutes ago.' })
  expect(health({ learnt: 'https://new.example/feed' }).text).toMatch(
    /moved permanently to https:\/\/new\.example/,
  )
  expect(health({ consecutiveFailures: 1, lastError: 'It broke off.' })).toEqual({
    kind: 'failing',
    text:
      'The last poll failed; last read 90 minutes ago. It broke off. ' +
      'Its last new entry arrived 90 minutes ago, usually one every 2 hours.',
  })
  expect(health({ consecutiveFailures: 40, lastSuccess: later(NOON, -10 * 1440).toISOString() })).toEqual({
    kind: 'dead',
    text: 'The last 40 polls failed; last read 10 days ago. Its last new entry arrived 90 minutes ago, usually one every 2 hours.',
  })
  expect(health({ gone: NOON.toISOString(), proposal: 'https://new.example/feed' })).toEqual({
    kind: 'gone',
    text: expect.stringMatching(/Its site now advertises https:\/\/new\.example\/feed\.$/),
    cause: 'moved',
  })
  expect(health({}, { blocked: 'Its publisher opted out.' })).toEqual({
    kind: 'blocked',
    text: 'Neither read nor shown: Its publisher opted out.',
  })
  expect(health({}, { on: false })).toMatchObject({ kind: 'off' })
})

test('says until when nothing is requested because the host asked us to wait', () => {
  const hostWait = { host: 'border.example', until: later(NOON, 200).toISOString() }
  const waits = ' It is not requested until 2026-11-16 15:20 UTC, because its host asked us to wait.'
  expect(health({ hostWait }).text).toContain(waits)
  expect(health({ hostWait: { ...hostWait, until: NOON.toISOString() } }).text).not.toContain('asked us')
  const never = { ...wellState(NOON, { hostWait }), firstPolled: undefined }
  expect(sourceHealth(never, source, NOON, 7)).toEqual({ kind: 'new', text: `Not read yet.${waits}` })
})

test('says how often a source used to publish if it has had nothing new for a long time', () => {
  expect(health({ lastNewEntry: later(NOON, -80 * 1440).toISOString() })).toEqual({
    kind: 'well',
    text: 'Read every 60 minutes; last new entry 80 days ago, usually one every 2 hours.',
    cause: 'quiet',
  })
})
