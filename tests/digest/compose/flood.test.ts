import { expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import { select } from '../../../functions/digest/compose/select.ts'
import { edition, editionStory, everything, material, places, single, sources } from '../fixtures.ts'

const shownOf = (section: string, composed: ReturnType<typeof compose>) =>
  select(composed!, everything, places)
    .sections.find(({ id }) => id === section)!
    .stories.map(({ id }) => id)
const ofFlood = (ids: readonly string[]) => ids.filter((id) => id.startsWith('flood')).length

const others = Array.from({ length: 40 }, (_, n) =>
  single(`other${n}`, { source: `source-${n}`, outlet: `Outlet ${n}`, firstSeen: '2026-11-15T12:00:00Z' }),
)

it('One source that publishes thousands of stories has at most a quarter of what a section shows', () => {
  const flood = Array.from({ length: 3000 }, (_, n) =>
    single(`flood${n}`, { source: 'loud', outlet: 'Loud' }),
  )
  const composed = compose(material([...flood, ...others]))
  const shown = shownOf('federal', composed)
  expect(shown).toHaveLength(15)
  expect(ofFlood(shown)).toBeLessThanOrEqual(3)
  expect(ofFlood(shownOf('top', composed))).toBeLessThanOrEqual(2)
  const kept = composed!.sections.flatMap(({ stories }) => stories.map(({ id }) => id))
  expect(kept.filter((id) => id.startsWith('other'))).toHaveLength(40)
})

it('An aggregator that names another outlet for each of its stories is one source', () => {
  const flood = Array.from({ length: 500 }, (_, n) =>
    single(`flood${n}`, { source: 'finder', outlet: `Named ${n}` }),
  )
  const composed = compose(
    material([...flood, ...others], { sources: [...sources, { id: 'finder', kind: 'aggregator' }] }),
  )
  expect(ofFlood(shownOf('federal', composed))).toBeLessThanOrEqual(3)
  expect(ofFlood(shownOf('top', composed))).toBeLessThanOrEqual(2)
})

it('A story that an editor placed stays there, whatever its source', () => {
  const flood = Array.from({ length: 30 }, (_, n) => single(`flood${n}`, { source: 'loud', outlet: 'Loud' }))
  const wanted = flood.slice(20, 28).map(({ id }) => id)
  const decided = {
    dropped: new Set<string>(),
    corrections: [],
    moves: wanted.map((story, at) => ({ story, before: wanted[at - 1] ?? 'flood0' })),
  }
  const shown = shownOf(
    'federal',
    compose(material([...flood, ...others], { decided, sections: ['federal'] })),
  )
  expect(wanted.filter((id) => shown.includes(id))).toEqual(wanted)
})

it('A section of an edition that was frozen before sources were kept is shared by outlets', () => {
  const of = (outlet: string, n: number) => editionStory(`${outlet}${n}`, { outlet })
  const stories = [
    ...Array.from({ length: 20 }, (_, n) => of('flood', n)),
    ...Array.from({ length: 20 }, (_, n) => editionStory(`other${n}`, { outlet: `Outlet ${n}` })),
  ]
  const frozen = edition([{ id: 'federal', stories, more: 0 }])
  expect(ofFlood(shownOf('federal', frozen))).toBe(5)
})

it('Deadlines come in their own order, since they are a calendar', () => {
  const stories = Array.from({ length: 20 }, (_, n) => editionStory(`flood${n}`, { outlet: 'Register' }))
  const frozen = edition([
    { id: 'deadlines', stories: [...stories, editionStory('other', { outlet: 'Other' })], more: 0 },
  ])
  expect(shownOf('deadlines', frozen)).toEqual(stories.slice(0, 10).map(({ id }) => id))
})
