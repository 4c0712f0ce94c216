import { describe, expect, test } from 'vitest'
import { isImportant } from '../../../functions/domain/story/importance.ts'
import { indexStories } from '../../../functions/publish/stories/story-index.ts'
import { places, publication } from '../newspaper.ts'
import { type ArticleOf, story } from '../stories.ts'

const of = (more: Partial<Parameters<typeof story>[0]>) =>
  story({
    headline: 'One',
    at: '2026-11-22T11:12:00Z',
    articles: [{ title: 'One', outlet: 'Pacific Courier' }],
    ...more,
  })
const byOutlets = (...articles: Partial<ArticleOf>[]) =>
  of({
    articles: articles.map((article, n) => ({ title: 'One', outlet: `Outlet ${n}`, ...article })),
  })

describe('a place', () => {
  const index = indexStories([of({ places: ['us-ca-los-angeles'] })], places, publication)

  test('has the stories of the places within it', () => {
    expect(index.byPlace.get('us-ca')).toHaveLength(1)
    expect(index.byPlace.get('us-ca-los-angeles')).toHaveLength(1)
  })

  test('that is the country has federal matters only, and none of a state', () => {
    expect(index.byPlace.has('us')).toBe(false)
    expect(indexStories([of({ places: ['us'] })], places, publication).byPlace.get('us')).toHaveLength(1)
  })
})

describe('a story is important', () => {
  test('if three independent outlets have it', () => {
    expect(isImportant(byOutlets({}, {}, {}))).toBe(true)
    expect(isImportant(byOutlets({}, {}))).toBe(false)
  })

  test('not because of copies, or of one outlet spelled in two ways', () => {
    expect(isImportant(byOutlets({}, {}, { copyOf: 0 }))).toBe(false)
    expect(isImportant(byOutlets({ outlet: 'Valley Post' }, {}, { outlet: 'VALLEY POST' }))).toBe(false)
  })

  test('if it is a final act, and not if it is proposed or reported by a newsroom', () => {
    const act = (stage: 'final' | 'proposed', kind: 'official' | 'news' = 'official') =>
      isImportant(of({ kind, status: { stage } }))
    expect([act('final'), act('proposed'), act('final', 'news')]).toEqual([true, false, false])
  })
})
