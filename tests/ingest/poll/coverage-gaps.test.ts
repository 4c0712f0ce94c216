import { expect, test } from 'vitest'
import { Source } from '../../../functions/domain/model/source.ts'
import type { SourceState } from '../../../functions/domain/model/source-state.ts'
import { coverageGapName, coverageGaps } from '../../../functions/ingest/poll/coverage-gaps.ts'
import { NOON, wellState } from './states.ts'

const places = [
  { id: 'us' },
  { id: 'us-ca', parent: 'us' },
  { id: 'us-ca-los-angeles', parent: 'us-ca' },
  { id: 'us-tx', parent: 'us' },
]
const feedOf = (id: string) => `https://${id}.example/feed`
const source = (id: string, more: object = {}) => Source.parse({ id, name: id, feed: feedOf(id), ...more })
const state = (id: string, changes: Partial<SourceState>) =>
  [id, wellState(NOON, { source: id, feed: feedOf(id), ...changes })] as const
const down = (id: string) => state(id, { consecutiveFailures: 3 })

const sources = [
  source('wire'),
  source('voz', { language: 'es', places: ['us-ca-los-angeles'] }),
  source('courier', { places: ['us-ca'] }),
]
const namesOf = (some: readonly Source[], ...states: ReturnType<typeof state>[]) =>
  coverageGaps({ sources: some, states: new Map(states), places }).map(coverageGapName)

test('A language or a place is lost with its last source that answers, and not before', () => {
  expect(namesOf(sources)).toEqual([])
  expect(namesOf(sources, state('voz', { consecutiveFailures: 2 }))).toEqual([])
  expect(namesOf(sources, down('voz'))).toEqual(['language es', 'place us-ca-los-angeles'])
  expect(namesOf(sources, down('voz'), down('courier'))).toEqual([
    'language es',
    'place us-ca-los-angeles',
    'place us-ca',
  ])
})

test('A source that is gone for good no longer answers, however seldom it was polled', () => {
  expect(namesOf(sources, state('courier', { gone: NOON.toISOString(), consecutiveFailures: 1 }))).toEqual([])
  expect(namesOf(sources, state('voz', { gone: NOON.toISOString(), consecutiveFailures: 1 }))).toContain(
    'language es',
  )
})

test('A city’s source counts for its state, and none for the country', () => {
  expect(namesOf([source('courier', { places: ['us-ca', 'us'] }), sources[1]!], down('courier'))).toEqual([
    'language en',
  ])
})

test('A source that is off or blocked neither closes a gap nor opens one', () => {
  const spare = source('spare', { language: 'es', on: false })
  const opted = source('opted', { language: 'es', blocked: 'Asked us to leave them out.' })
  expect(namesOf([...sources, spare, opted], down('voz'))).toContain('language es')
  expect(namesOf([spare, opted], down('spare'), down('opted'))).toEqual([])
})

test('A new address in the configuration counts as answering until it has been polled', () => {
  const moved = source('voz', { language: 'es', feed: 'https://voz.example/new' })
  expect(namesOf([moved], down('voz'))).toEqual([])
})

test('A place that is in no list is not watched', () => {
  expect(namesOf([source('wire'), source('far', { places: ['us-zz'] })], down('far'))).toEqual([])
})
