import { expect, it } from 'vitest'
import { measureFinding, measureLinks } from '../../../bench/matters/figures.ts'
import { identifierFigures } from '../../../bench/matters/identifiers.ts'
import { growthFigures } from '../../../bench/matters/identifiers-growth.ts'
import { EVENTS, labeledFolder } from '../labeled-folder.ts'
import { expectShares, valuesOf } from '../measured-figures.ts'

it('Identifiers are compared with those that a reader found', () => {
  const figures = identifierFigures(labeledFolder())
  valuesOf(figures)
  expectShares(figures)
  const bills = figures.filter(({ of }) => of === 'bill')
  expect(bills.map(({ value }) => value)).toEqual([1, 1, 1, 1])
  expect(bills.filter(({ name }) => name === 'recall').reduce((sum, { rows = 0 }) => sum + rows, 0)).toBe(
    EVENTS * 2,
  )
})

it('Links are compared with those of a reader', () => {
  const figures = measureLinks(undefined, labeledFolder())
  valuesOf(figures)
  expectShares(figures.filter(({ name }) => name.startsWith('links')))
  const pairs = figures.filter(
    ({ name, of }) => name === 'pairs in one matter' && of === 'each document alone',
  )
  expect(pairs.reduce((sum, { value = 0 }) => sum + value, 0)).toBe(EVENTS)
})

it('The speed is measured with matters that are all found', () => {
  const figures = measureFinding(30)
  expect(valuesOf(figures)['finding all matters for the first time']).toBeGreaterThan(0)
  expect(figures.map(({ rows }) => rows)).toEqual([30, 30, 30])
})

it('The slowest hostile text is named', () => {
  const figures = growthFigures(0.1)
  expect(figures.map(({ name }) => name)).toEqual([
    'identifiers, time for twice the characters',
    'identifiers, milliseconds for 20 KB',
  ])
  expect(figures[0]?.split).toMatch(/^".*" repeated, the slowest of \d+/)
})
