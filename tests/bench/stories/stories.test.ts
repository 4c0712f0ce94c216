import { expect, it } from 'vitest'
import { measureStories } from '../../../bench/stories/figures.ts'
import { labeledFolder } from '../labeled-folder.ts'
import { expectShares, valuesOf } from '../measured-figures.ts'

const speed = { stories: [50, 200], batches: 2, rebuilt: 50 }

it('Grouping and copies are measured on each labeled set, and in speed', () => {
  const figures = measureStories(labeledFolder(), speed)
  const values = valuesOf(figures)
  expectShares(figures.filter(({ name }) => /^grouping|^copies|recall|alike/.test(name)))
  const sets = new Set(figures.flatMap(({ name, of }) => (name === 'grouping B³' ? of : [])))
  expect([...sets]).toEqual([
    'stream',
    'stream, without its three largest stories',
    'stream, headlines',
    'stream, headlines, without its three largest stories',
    'general news, half 0',
    'immigration, half 0',
    'general news, half 1',
    'immigration, half 1',
  ])
  // Two articles of nearly the same words are one story.
  expect(values['grouping B³, stream']).toBeGreaterThan(0.8)
  expect(values['different articles under one address']).toBe(0)
  expect(values['µs to place an article, 200 stories in the window']).toBeGreaterThan(0)
})

it('Without labeled data, nothing is measured', () => {
  expect(measureStories(undefined, speed).flatMap(({ value }) => value ?? [])).toEqual([])
})
