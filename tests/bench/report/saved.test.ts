import { expect, it } from 'vitest'
import type { Figure } from '../../../bench/figure.ts'
import { repeated } from '../../../bench/report/repeat.ts'
import { merged, type SavedRun } from '../../../bench/report/saved.ts'

const figure = (name: string, value?: number, more: Partial<Figure> = {}): Figure => ({
  name,
  split: 'invented',
  ...(value !== undefined && { value }),
  ...more,
})
const old = (figures: Figure[], more: Partial<SavedRun> = {}): SavedRun => ({
  at: '2026-11-01',
  figures,
  ...more,
})
const fresh = (figures: Figure[], more: Partial<SavedRun> = {}): SavedRun => ({
  at: '2026-11-30',
  figures,
  ...more,
})

it('New figures replace the old ones', () => {
  expect(merged([old([figure('speed', 1), figure('gone', 1)])], fresh([figure('speed', 2)]))).toEqual([
    fresh([figure('speed', 2)]),
  ])
})

it('Figures of labeled data stay with their date if the new run had no such data', () => {
  const labeled = figure('precision', 0.9, { needs: 'data' })
  const saved = [old([figure('speed', 1), labeled])]
  const run = fresh([figure('speed', 2), figure('precision', undefined, { needs: 'data' })])
  expect(merged(saved, run)).toEqual([fresh([figure('speed', 2)]), old([labeled])])
  const better = fresh([figure('precision', 0.95, { needs: 'data' })])
  expect(merged(saved, better)).toEqual([better])
})

it('Figures of another size stay', () => {
  const large = old([figure('speed', 1)], { options: '--scale 1' })
  const small = fresh([figure('speed', 9)], { options: '--scale 0.1' })
  expect(merged([large], small)).toEqual([small, large])
})

it('Numbers are saved with six digits', () => {
  const [saved] = merged([], fresh([figure('speed', 1.23456789, { spread: [0.123456789, 2] })]))
  expect(saved?.figures).toEqual([figure('speed', 1.23457, { spread: [0.123457, 2] })])
})

it('A figure of several runs is their median, with the least and the most', async () => {
  const values = [5, 1, 3]
  const figures = await repeated(3, () => [
    figure('time', values.pop()),
    figure('count', 7),
    figure('missing'),
  ])
  expect(figures).toEqual([
    figure('time', 3, { runs: 3, spread: [1, 5] }),
    figure('count', 7, { runs: 3 }),
    figure('missing'),
  ])
})
