import { describe, expect, it } from 'vitest'
import { bootstrap, scoreOf, wilson } from '../../../bench/classify/scores.ts'

describe('Scores', () => {
  it('are precision, recall and their harmonic mean', () => {
    expect(scoreOf({ tp: 6, fp: 2, fn: 4 })).toEqual({ precision: 0.75, recall: 0.6, f1: 12 / 18 })
  })

  it('are 0 and not NaN if nothing was right', () => {
    expect(scoreOf({ tp: 0, fp: 0, fn: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 })
  })

  it('have an interval that is wide for few rows and never leaves 0 to 1', () => {
    const [low, high] = wilson(10, 10)
    expect(low).toBeCloseTo(0.7225, 3)
    expect(high).toBeCloseTo(1, 6)
    expect(wilson(0, 0)).toEqual([0, 1])
  })

  it('have the same interval in every run', () => {
    const rows = [...Array(8).fill({ tp: 1, fp: 0, fn: 0 }), { tp: 0, fp: 1, fn: 0 }, { tp: 0, fp: 0, fn: 1 }]
    const [low, high] = bootstrap(rows)
    expect(bootstrap(rows)).toEqual([low, high])
    expect(low).toBeLessThan(scoreOf({ tp: 8, fp: 1, fn: 1 }).f1)
    expect(high).toBeGreaterThan(low)
  })
})
