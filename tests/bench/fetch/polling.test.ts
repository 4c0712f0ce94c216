import { expect, it } from 'vitest'
import { measureFetching } from '../../../bench/fetch/figures.ts'
import { measurePipeline } from '../../../bench/pipeline.ts'
import { valuesOf } from '../measured-figures.ts'

it('Fetching is compared with plain requests, for a first and for an unchanged poll', async () => {
  const figures = await measureFetching({ sources: 8, entries: 3, concurrency: 4, rounds: 2 })
  expect(Object.values(valuesOf(figures)).every((ratio) => ratio > 0)).toBe(true)
  expect(figures.map(({ name }) => name.split(',')[0])).toEqual([
    'first poll over plain undici',
    'the same',
    'second poll',
    'the same',
  ])
  expect(figures[0]?.split).toContain('8 sources × 3 entries')
})

it('Polling up to stored stories is compared with fetching and parsing, with and without news of the subject', async () => {
  const figures = await measurePipeline(5, 10, 1)
  valuesOf(figures)
  expect(figures.map(({ name }) => name)).toEqual(
    ['none', 'one in ten'].flatMap(() => [
      'poll to stored stories over bare fetch and parse, processor time',
      'the same, elapsed time',
      'entries per second',
    ]),
  )
})
