import { expect, it } from 'vitest'
import type { Figure } from '../../../bench/figure.ts'
import { measureIngest } from '../../../bench/ingest/ingest.ts'
import { measureParsing } from '../../../bench/ingest/parsing-cost.ts'
import { labeledFolder } from '../labeled-folder.ts'
import { valuesOf } from '../measured-figures.ts'

const sizes = {
  documents: ['deep nesting'],
  characters: 10_000,
  gigabytes: 0.1,
  growth: { share: 0.002, minMs: 0, rounds: 1 },
}

it('Hostile documents are read in processes of their own, and a compressed answer is refused', async () => {
  const figures = await measureIngest(undefined, sizes)
  const [right, ...others] = figures
  expect(right).toMatchObject({ name: 'titles, links, ids and dates right, share', needs: 'data' })
  expect(right?.value).toBeUndefined()
  const isGrowth = ({ name }: Figure) => name.startsWith('time for twice the input')
  const values = valuesOf(others.filter((figure) => !isGrowth(figure)))
  expect(values['most memory, MB']).toBeGreaterThan(20)
  expect(values['slowest hostile document, seconds']).toBeGreaterThan(0)
  // It would not be a number if the answer were read to its end.
  expect(values['seconds to refuse 0.1 GB of zeros']).toBeGreaterThan(0)
  // So little text takes no time that can be measured, but every step read it.
  expect(others.filter(isGrowth)).toHaveLength(9)
})

it('Parsing is compared with the library that it uses, on the same documents', async () => {
  const [figure] = await measureParsing(labeledFolder(), 3)
  expect(figure).toMatchObject({ rows: 1, runs: 3, needs: 'data' })
  const [least, most] = figure!.spread!
  expect(least).toBeGreaterThan(0)
  expect(figure!.value).toBeGreaterThanOrEqual(least)
  expect(figure!.value).toBeLessThanOrEqual(most)
})
