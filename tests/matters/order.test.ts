import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MatterRecord } from '../../functions/domain/model/matter.ts'
import type { Story } from '../../functions/domain/model/story.ts'
import { findMatters } from '../../functions/matters/find-matters.ts'
import { document, report, story } from './story.ts'

const names = [
  'Alder v. Rowan',
  'Doe v. Trump',
  'No. 1:26-cv-00123 (D. Mass.)',
  'No. 1:26-cv-00456 (D. Md.)',
  'RIN 1615-ZZ99',
  'H.R. 29',
  'the Willow Lantern Act',
  'TPS for Nepal',
  'lantern permit rule',
  'Supreme Court on travel ban',
]
const outlets = ['Courier', 'Herald', 'Post', 'Register']
const oneStory = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 6 }),
    named: fc.array(fc.constantFrom(...names), { minLength: 0, maxLength: 3 }),
    verb: fc.constantFrom('Judge blocks', 'Agency proposes', 'Court hears', 'Committee advances'),
    by: fc.subarray(outlets, { minLength: 1 }),
    follows: fc.boolean(),
  })
  .map(({ day, month, named, verb, by }) => {
    const title = `${verb} lantern permits: ${named.join(' and ')}`
    const date = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    return story(date, ...by.map((one) => (one === 'Register' ? document : report)(one, title)))
  })
const someStories = fc.uniqueArray(oneStory, { maxLength: 12, selector: ({ id }) => id })
const configuration = () => ({ places: [] })
const material = (stories: readonly Story[], records: readonly MatterRecord[] = []) => ({
  stories,
  records,
  today: '2026-07-01',
})

const unique = (stories: readonly Story[]) => [...new Map(stories.map((one) => [one.id, one])).values()]
const stored = (...runs: MatterRecord[][]) => [...new Map(runs.flat().map((one) => [one.id, one])).values()]

describe('Matters', () => {
  it('are the same whatever the order of stories', () => {
    fc.assert(
      fc.property(
        someStories.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        ([some, shuffled]) => {
          const [one, other] = [some, shuffled].map((stories) =>
            findMatters({ ...material(stories), configuration: configuration() }),
          )
          expect(other).toEqual(one)
        },
      ),
    )
  })

  it('are the same if stories come, change and go one by one, as if all had been read anew', () => {
    fc.assert(
      fc.property(someStories, someStories, (some, more) => {
        const same = configuration()
        const now = new Map<string, Story>()
        for (const one of [...some, ...more]) {
          now.set(one.id, one)
          findMatters({ ...material([...now.values()]), configuration: same })
        }
        for (const [at, { id }] of some.entries()) if (at % 2 === 0) now.delete(id)
        const stories = [...now.values()].reverse()
        const stepwise = findMatters({ ...material(stories), configuration: same })
        expect(stepwise).toEqual(findMatters({ ...material(stories), configuration: configuration() }))
      }),
      // Each run looks for matters up to 25 times.
      { numRuns: 30 },
    )
  })

  it('are the same when they are looked for again, with what was kept of earlier ones or without', () => {
    fc.assert(
      fc.property(someStories, someStories, fc.nat(12), (some, more, gone) => {
        const same = configuration()
        const earlier = findMatters({ ...material(some), configuration: same }).records
        const stories = unique([...some.slice(gone), ...more])
        const before = findMatters({ ...material(stories, earlier), configuration: same })
        const records = stored(earlier, before.records)
        const after = findMatters({
          ...material(stories, structuredClone(records)),
          configuration: configuration(),
        })
        expect(after.matters).toEqual(before.matters)
        expect(after.records).toEqual([])
      }),
    )
  })
})
