import { expect } from 'vitest'
import { type Figure, fullName } from '../../bench/figure.ts'

/** All figures by their full names. Fails if one has no value. */
export function valuesOf(figures: readonly Figure[]): Record<string, number> {
  expect(figures.filter(({ value }) => !Number.isFinite(value)).map(fullName)).toEqual([])
  return Object.fromEntries(figures.map((figure) => [fullName(figure), figure.value!]))
}

/** Expects each of these figures to be a share with its interval around it, if it has one. */
export function expectShares(figures: readonly Figure[]): void {
  for (const { value = Number.NaN, interval: [least, most] = [value, value], ...figure } of figures) {
    expect([0 <= least, least <= value, value <= most, most <= 1], fullName(figure)).toEqual([
      true,
      true,
      true,
      true,
    ])
  }
}
