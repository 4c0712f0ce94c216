import { expect, it } from 'vitest'
import { ShownEditions } from '../../../functions/app/publish/shown-editions.ts'
import type { Decision } from '../../../functions/domain/model/decision.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { edition, editionStory, single } from '../../digest/fixtures.ts'

const top = (...ids: string[]) => [
  { id: 'top' as const, stories: ids.map((id) => editionStory(id)), more: 0 },
]
const first = edition(top('a', 'b'))
const second = { ...edition(top('c')), id: '2026-11-27' }
const stories = ['a', 'b', 'c', 'd'].map((id) => single(id))
const withdrawn = { at: '2026-11-28T00:00:00Z' }
const idsIn = ({ sections }: typeof first) =>
  sections.flatMap((section) => section.stories.map(({ id }) => id))

it('An edition stays the same object until a story that it names is another one', () => {
  const shown = new ShownEditions()
  const sources = new Map()
  const before = shown.of([first, second], sources, [], stories)
  const more = [...stories, single('e')].map((story) => (story.id === 'd' ? { ...story, withdrawn } : story))
  const again = shown.of([first, second], sources, [], more)
  expect(again.map((one, at) => one === before[at])).toEqual([true, true])
  const without = stories.map((story) => (story.id === 'b' ? { ...story, withdrawn } : story))
  const after = shown.of([first, second], sources, [], without)
  expect(after.map((one, at) => one === before[at])).toEqual([false, true])
  expect(after.map(idsIn)).toEqual([['a'], ['c']])
})

it('An edition is shown anew when an editor decides something', () => {
  const shown = new ShownEditions()
  const hide: Decision = {
    number: 1,
    at: '2026-11-28T00:00:00Z',
    by: 'ana',
    why: '',
    act: { is: 'hide', story: 'a' },
  }
  expect(shown.of([first], new Map(), [], stories).map(idsIn)).toEqual([['a', 'b']])
  expect(shown.of([first], new Map(), [hide], stories).map(idsIn)).toEqual([['b']])
})

it('An edition is shown anew when a source opts out', () => {
  const shown = new ShownEditions()
  const source = Source.parse({ id: 'courier', name: 'Courier', feed: 'https://courier.example/feed' })
  const [one] = stories
  const article = { ...one!.lead, source: 'courier' }
  const of = { ...one!, lead: article, articles: [article] }
  const show = (optedOut: boolean) =>
    shown.of(
      [first],
      new Map([['courier', { ...source, ...(optedOut && { blocked: 'Its publisher opted out.' }) }]]),
      [],
      [of, ...stories.slice(1)],
    )
  const [before] = show(false)
  expect(show(false)).toEqual([before])
  expect(show(true)[0]).not.toBe(before)
})
