import { expect, it } from 'vitest'
import { measureClassifier } from '../../../bench/classify/classify.ts'
import { EVENTS, labeledFolder } from '../labeled-folder.ts'
import { expectShares, valuesOf } from '../measured-figures.ts'

it('The classifier is measured on each labeled set, on its parts, and in speed', () => {
  const figures = measureClassifier(labeledFolder(), { seconds: 0.01, invented: 50 })
  const values = valuesOf(figures.filter(({ split }) => split !== 'relevance-half-year.jsonl'))
  expectShares(
    figures.filter(({ name, value }) => /precision|recall|F1|primary/.test(name) && value !== undefined),
  )
  const served = figures.filter(({ of }) => of === 'stream as served')
  // Precision, recall and F1, with weights and by terms alone.
  expect(served.map(({ rows }) => rows)).toEqual(Array(6).fill(EVENTS * 2))
  // Invented rows that were also learned from are judged better than by chance.
  expect(values['relevance F1, stream as served']).toBeGreaterThan(0.6)
  const halves = (file: string) =>
    figures
      .filter(({ name, split }) => name === 'topics, micro-F1' && split === file)
      .map(({ of, rows }) => [of, rows])
  for (const file of ['tags-gold.jsonl', 'stream-dev.jsonl.gz']) {
    const sizes = Object.fromEntries(halves(file)) as Record<string, number>
    expect(Object.keys(sizes)).toHaveLength(5)
    expect(sizes['untouched half']! + sizes['half that settings were chosen on']!).toBe(sizes['both halves'])
  }
  expect(values['short articles classified per second on one core']).toBeGreaterThan(0)
  expect(values['model and terms, KB (at most)']).toBeLessThan(150)
})

it('Without labeled data, the figures that need them are not measured, and say what they need', () => {
  const figures = measureClassifier(undefined, { seconds: 0.01 })
  const missing = figures.filter(({ value }) => value === undefined)
  expect(missing.length).toBeGreaterThan(8)
  expect(new Set(missing.map(({ needs }) => needs))).toEqual(new Set(['data']))
  expect(figures.filter(({ value }) => value !== undefined)).toHaveLength(2)
})
