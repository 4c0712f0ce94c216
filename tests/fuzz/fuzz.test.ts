import { expect, it } from 'vitest'
import { now } from '../digest/fixtures.ts'
import { documentsOf } from './case.ts'
import { checkCase } from './check-case.ts'
import { ownSeeds } from './corpus.ts'

/** Enough to try each part of the fuzzer. `npm run fuzz` tries more. */
const seeds = [1, 2, 3]

it('Feeds that are changed at random break no promise on their way into the site, the feeds and the emails', async () => {
  const corpus = ownSeeds(now)
  for (const seed of seeds)
    expect({ seed, findings: await checkCase(documentsOf(seed, corpus), now, seed) }).toEqual({
      seed,
      findings: [],
    })
})

it('The same seed makes the same documents', () => {
  const corpus = ownSeeds(now)
  expect(documentsOf(7, corpus)).toEqual(documentsOf(7, corpus))
  expect(documentsOf(8, corpus)).not.toEqual(documentsOf(7, corpus))
})
