import { describe, expect, it } from 'vitest'
import { currentEditions } from '../../../functions/domain/edition/current-edition.ts'
import { removeFromEdition } from '../../../functions/domain/edition/remove-from-edition.ts'
import type { Decision } from '../../../functions/domain/model/decision.ts'
import type { Source } from '../../../functions/domain/model/source.ts'
import { change, edition, editionMatter } from '../../digest/fixtures.ts'

const matter = editionMatter('a', {
  status: { status: 'stayed', day: '2026-11-19' },
  changes: [change('filed', '2026-11-18', { story: 's2' }), change('stayed', '2026-11-19')],
  stories: ['s1', 's2'],
  dates: [{ day: '2026-12-03', kind: 'hearing', story: 's1' }],
})
const week = edition([], { matters: [matter] })
const hidden = (story: string): Decision => ({
  number: 1,
  at: '2026-11-21T12:00:00Z',
  by: 'editor',
  why: '',
  act: { is: 'hide', story },
})
const blocked = (name: string, homepage: string) =>
  new Map([
    [
      'gone',
      { id: 'gone', name, homepage, kind: 'national-news', blocked: 'They asked.' } as unknown as Source,
    ],
  ])

describe('the matters of an edition as it may be read today', () => {
  it('have nothing of a story that was withdrawn, nor the status that it alone brought', () => {
    const show = currentEditions({ sources: new Map(), log: [hidden('s1')] })
    const { status: _, ...rest } = matter
    expect(show(week).matters).toEqual([
      { ...rest, changes: [matter.changes[0]], stories: ['s2'], dates: [] },
    ])
  })

  it('stay as they are if nothing was taken back, and an edition of an early version has none', () => {
    const show = currentEditions({ sources: new Map(), log: [hidden('s3')] })
    expect(show(week).matters).toEqual(week.matters)
    expect(show(edition([]))).not.toHaveProperty('matters')
  })

  it('name no outlet that opted out, and link to none', () => {
    const sources = blocked('Pacific Courier', 'https://courier.example/')
    const show = currentEditions({ sources, log: [] })
    const [first] = show(week).matters ?? []
    expect(first?.changes.map(({ outlets, url }) => [outlets, url])).toEqual([
      [['Gulf Wire'], undefined],
      [['Gulf Wire'], undefined],
    ])
  })

  it('lose a change if nobody is left who reports it, but no editor’s', () => {
    const sources = blocked('Pacific Courier', 'https://courier.example/')
    const alone = [
      change('filed', '2026-11-18', { outlets: ['Pacific Courier'] }),
      { status: 'stayed' as const, day: '2026-11-19', by: 'editor' as const, outlets: [] },
    ]
    const of = edition([], { matters: [{ ...matter, changes: alone }] })
    expect(currentEditions({ sources, log: [] })(of).matters?.[0]?.changes).toEqual([alone[1]])
  })

  it('lose the link of an article that is taken down, in its own story alone', () => {
    const isGone = ({ url }: { url?: string | undefined }, story: string) =>
      url === 'https://courier.example/1' && story === 's1'
    const { matters } = removeFromEdition(week, isGone, new Map())
    expect(matters?.[0]?.changes.map(({ url }) => url)).toEqual(['https://courier.example/1', undefined])
  })
})
