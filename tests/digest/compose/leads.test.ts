import { describe, expect, it } from 'vitest'
import { rank } from '../../../functions/digest/compose/order/rank.ts'
import { geographyOf } from '../../../functions/digest/compose/sections/geography.ts'
import type { Story, StoryArticle } from '../../../functions/domain/model/story.ts'
import { article, now, places, single, sources, story } from '../fixtures.ts'

const geography = geographyOf(places)
const kinds = new Map(sources.map(({ id, kind }) => [id, kind]))
const order = (...stories: Story[]) => rank(stories, kinds, { now, geography }).map(({ id }) => id)
let outlets = 0
/** A story of an outlet of its own. */
const told = (title: string, overrides: Partial<StoryArticle> = {}, more: Partial<Story> = {}) => {
  outlets += 1
  return single(title, { title, outlet: `Outlet ${outlets}`, ...overrides }, more)
}

describe('Of two stories that are equal otherwise, the first is', () => {
  it.each([
    ['a ruling, before a statement', 'Judge blocks asylum rule', 'Senator slams asylum rule'],
    ['a law, before a bill', 'President signs visa bill into law', 'House committee advances visa bill'],
    ['a final rule, before a proposal', 'Final rule raises visa fees', 'Agency proposes to raise visa fees'],
    ['what the government begins, before a plan of others', 'DHS suspends visas', 'Firm to sell visa unit'],
    ['a suit, before a statement', 'Unions sue over visa fees', 'Unions condemn visa fees'],
    ['in Spanish too', 'Juez bloquea la regla de asilo', 'Senador critica la regla de asilo'],
    [
      'what is done, whoever says so',
      'DHS suspends visas of 70 nations, official says',
      'Official defends visas of 70 nations',
    ],
  ])('%s', (_, first, second) => {
    expect(order(told(second), told(first))).toEqual([first, second])
  })

  it('national news, before that of a state, before that of a city', () => {
    const [town, state, country] = [
      told('town', { places: ['us-ca-los-angeles', 'us-ca', 'us'] }),
      told('state', { places: ['us-ca', 'us'] }),
      told('country', { places: ['us'] }),
    ]
    expect(order(town, state, country)).toEqual(['country', 'state', 'town'])
  })

  it('one with more independent outlets', () => {
    const many = story('many', [
      article({ id: 'a', outlet: 'A' }),
      article({ id: 'b', outlet: 'B' }),
      article({ id: 'c', outlet: 'C' }),
    ])
    expect(order(told('few'), many)).toEqual(['many', 'few'])
  })

  it('one with the official document', () => {
    const pair = (id: string, kind: StoryArticle['kind']) =>
      story(id, [
        article({ id: `${id}1`, outlet: `${id} A` }),
        article({ id: `${id}2`, outlet: `${id} B`, kind }),
      ])
    expect(order(pair('reported', 'news'), pair('documented', 'official'))).toEqual([
      'documented',
      'reported',
    ])
  })
})

it('A ruling that a wire service reports among much else is before what others say', () => {
  const others = Array.from({ length: 12 }, (_, n) => told(`Visa news ${n}`, { outlet: 'Gulf Wire' }))
  const ruling = told('Judge blocks visa fees', { outlet: 'Gulf Wire', firstSeen: '2026-11-14T12:00:00Z' })
  const statement = told('Mayor condemns visa fees')
  const ranked = order(...others, statement, ruling)
  expect(ranked.indexOf(ruling.id)).toBeLessThan(ranked.indexOf(statement.id))
})

it('A press release is before no news because it is official', () => {
  const release = told('Agency praises its officers', { kind: 'official', source: 'agency' })
  expect(order(release, told('Border crossings fall'))).toEqual(['Border crossings fall', release.id])
})
