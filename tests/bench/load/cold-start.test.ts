import { expect, it } from 'vitest'
import { measureColdStart } from '../../../bench/load/cold-start.ts'
import { startLimits } from '../../../bench/load/start-limits.ts'
import { valuesOf } from '../measured-figures.ts'

it('A cold start reads the whole log, of which each entry takes about a kilobyte', async () => {
  const figures = await measureColdStart(4)
  const values = Object.fromEntries(figures.map(({ name, value }) => [name, value!]))
  const kilobytes = values['kilobytes of the log for an entry']!
  expect(kilobytes).toBeGreaterThan(0.5)
  expect(kilobytes).toBeLessThan(2)
  expect(values['read units of a cold start']).toBeCloseTo((kilobytes * 140 * 1000) / 1024 / 8, 5)
  expect(values['processor seconds of a cold start']).toBeGreaterThan(0)
  expect(figures).toHaveLength(4)
})

it('Twice the size of an entry leaves time for half as many', () => {
  const values = valuesOf(startLimits([1, 2]))
  const [one, two] = [1, 2].map((size) => values[`entries a day, ${size} KB each, 500 read units a second`]!)
  expect(two).toBe(Math.floor(one! / 2))
})
