import fc from 'fast-check'
import { expect, it } from 'vitest'
import { glanceOf } from '../../../functions/digest/compose/glance.ts'
import { comingUp } from '../../../functions/digest/compose/matters/coming-up.ts'
import { addDays } from '../../../functions/domain/time.ts'
import { change, edition, editionMatter, editionStory, publication } from '../fixtures.ts'

const today = '2026-11-20'
const dayAhead = fc.integer({ min: -5, max: 90 }).map((days) => addDays(today, days))
const ids = fc.constantFrom('s0', 's1', 's2', 's3')

const document = fc
  .record({
    id: ids,
    stage: fc.constantFrom('proposed' as const, 'final' as const),
    commentsClose: dayAhead,
    effective: dayAhead,
    isOfficial: fc.boolean(),
  })
  .map(({ id, isOfficial, ...status }) =>
    editionStory(id, { status, kind: isOfficial ? 'official' : 'news' }),
  )
const matter = fc
  .record({
    id: fc.constantFrom('m0', 'm1', 'm2'),
    status: fc.constantFrom('proposed' as const, 'final' as const, 'enjoined' as const),
    what: fc.constantFrom('comments' as const, 'effective' as const),
    day: dayAhead.filter((day) => day >= today),
    story: ids,
  })
  .map(({ id, status, what, day, story }) =>
    editionMatter(id, {
      kind: 'rule',
      status: { status, day: today },
      changes: [change(status, today, { story })],
      dates: [{ day, kind: what, story }],
    }),
  )

it('Every day that "At a glance" names is in "Coming up"', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(document, { selector: ({ id }) => id }),
      fc.uniqueArray(matter, { selector: ({ id }) => id }),
      (stories, matters) => {
        const some = edition([{ id: 'federal', stories, more: 0 }], {
          matters,
          frozenAt: `${today}T12:00:00Z`,
        })
        const coming = comingUp(some, { language: 'en', links: publication.links })
        const { comments, effective } = glanceOf(some)
        const daysOf = (what: string) => coming.filter((row) => row.what === what).map(({ day }) => day)
        for (const day of comments) expect(daysOf('comments')).toContain(day)
        for (const day of effective) expect(daysOf('effective')).toContain(day)
      },
    ),
  )
})
