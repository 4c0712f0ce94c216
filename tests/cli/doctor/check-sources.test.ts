import { expect, test } from 'vitest'
import { checkSources } from '../../../functions/cli/doctor/check-sources.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { later, NOON, source, wellState } from '../../ingest/poll/states.ts'

const configuration = readConfiguration({ base: 'config' })
const well = Source.parse({ id: 'well', name: 'Well', feed: 'https://well.example/feed' })
const wellOne = { ...wellState(NOON), source: 'well', feed: well.feed }

/** The lines about a source that answers 403, next to one that is read. */
function refused(over: Partial<Source>, inCloud: boolean): string {
  const sources = [{ ...source, ...over }, well]
  const failing = wellState(NOON, { consecutiveFailures: 1, failure: { kind: 'refused', status: 403 } })
  const states = new Map([
    [source.id, failing],
    ['well', wellOne],
  ])
  const checks = checkSources({ ...configuration, sources }, states, later(NOON, 60), inCloud)
  return checks.map(({ text }) => text).join('\n')
}
const answers = { checked: { on: '2026-10-02', found: 'answers' as const } }

test('if a source refuses us but answers others, a stage blames the address of the cloud, and one machine does not', () => {
  expect(refused(answers, true)).toContain('It refuses cloud addresses but answers elsewhere:')
  expect(refused(answers, false)).toContain('It refuses programs:')
})

test('a stage says how to find out what a source that nobody checked refuses', () => {
  expect(refused({}, true)).toContain(
    '`npm run -s validate -- https://border.example/feed` on a machine of your own',
  )
  expect(refused({}, false)).toContain('It refuses programs: ask its publisher')
})
