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
    text: expect.stringMatching(/Its home page now advertises https:\/\/new\.example\/feed\.$/),
  })
  expect(health({}, { blocked: 'Its publisher opted out.' })).toEqual({
    kind: 'blocked',
    text: 'Neither read nor shown: Its publisher opted out.',
  })
  expect(health({}, { on: false })).toMatchObject({ kind: 'off' })
})
