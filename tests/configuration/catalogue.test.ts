import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Source } from '../../functions/domain/model/source.ts'
import { parentsById, parentsOf } from '../../functions/domain/places.ts'
import { outletName, publisherName } from '../../functions/domain/story/publisher.ts'
import { bareAddress } from '../../functions/domain/urls/bare-address.ts'

const { sources, places } = readConfiguration({ base: 'config' })
const polled = sources.filter(({ on }) => on)
const named = (some: readonly Source[]) => some.map(({ id }) => id)
const ofKind = (kind: Source['kind']) => polled.filter((source) => source.kind === kind)
const leaning = (...leans: Source['lean'][]) => polled.filter(({ lean }) => leans.includes(lean))

describe('The sources that are on', () => {
  it('are about 50', () => {
    expect(polled.length).toBeGreaterThanOrEqual(45)
    expect(polled.length).toBeLessThanOrEqual(55)
  })

  test.each([
    ['federal-agency', 8],
    ['congress', 1],
    ['court', 2],
    ['national-news', 12],
    ['local-news', 10],
    ['policy-institute', 5],
    ['law-practice', 1],
  ] as const)('are, of the kind %s, at least %i', (kind, least) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(least)
  })

  it('include no advocates, no aggregators and no governors, since one alone would speak for one side', () => {
    for (const kind of ['advocacy', 'aggregator', 'state-local-government'] as const)
      expect(named(ofKind(kind))).toEqual([])
  })

  it('lean left and right in similar numbers: the smaller is at least two thirds of the larger', () => {
    const [left, right] = [leaning('left', 'center-left').length, leaning('right', 'center-right').length]
    expect(Math.min(left, right)).toBeGreaterThanOrEqual((2 / 3) * Math.max(left, right))
  })

  it('include at most one more policy institute of one side than of the other', () => {
    const of = (...leans: Source['lean'][]) =>
      leaning(...leans).filter(({ kind }) => kind === 'policy-institute').length
    expect(Math.abs(of('left', 'center-left') - of('right', 'center-right'))).toBeLessThanOrEqual(1)
  })

  it('include at least four in Spanish, of at least two kinds', () => {
    const spanish = polled.filter(({ language }) => language === 'es')
    expect(spanish.length).toBeGreaterThanOrEqual(4)
    expect(new Set(spanish.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(2)
  })

  it('follow the states in which most immigrants live, and three cities at the border', () => {
    const parents = parentsById(places)
    const followed = new Set(
      polled.flatMap(({ places = [] }) => places.flatMap((id) => [id, ...parentsOf(id, parents)])),
    )
    for (const state of ['us-ca', 'us-tx', 'us-fl', 'us-ny', 'us-il', 'us-ma', 'us-az'])
      expect(followed).toContain(state)
    for (const city of ['us-ca-los-angeles', 'us-ca-san-diego', 'us-tx-el-paso'])
      expect(followed).toContain(city)
  })

  it('were read by somebody in 2026', () => {
    const others = polled.filter(
      ({ checked }) =>
        !checked?.on.startsWith('2026') || !(checked.found === 'answers' || checked.found === 'in-use'),
    )
    expect(named(others)).toEqual([])
  })

  it('have no terms that forbid programs', () => {
    const refused = sources.filter(({ terms = '' }) =>
      /forbid automated|disallows|limits the feed/.test(terms),
    )
    expect(refused.length).toBeGreaterThan(5)
    expect(named(refused.filter(({ on }) => on))).toEqual([])
  })
})

describe('Each source', () => {
  it('says when somebody last looked at it and what they found', () => {
    expect(named(sources.filter(({ checked }) => checked === undefined))).toEqual([])
  })

  it('is off where robots.txt excludes it, and its terms say so', () => {
    const excluded = sources.filter(({ checked }) => checked?.found === 'robots-txt')
    expect(excluded).toHaveLength(10)
    for (const { id, on, terms } of excluded) expect([id, on, terms !== undefined]).toEqual([id, false, true])
  })

  it('is not blocked: no publisher has opted out of this project', () => {
    expect(named(sources.filter(({ blocked }) => blocked !== undefined))).toEqual([])
  })

  it('has a name of its own', () => {
    expect(new Set(sources.map(({ name }) => name)).size).toBe(sources.length)
  })

  it('has a name without "RSS", "feed" or the abbreviation of a state', () => {
    expect(
      sources.map(({ name }) => name).filter((name) => /\b(?:rss|feeds?)\b|\([A-Z]{2}\)/i.test(name)),
    ).toEqual([])
  })

  it('has one name for its outlet, however many feeds the outlet has', () => {
    const spellings = Map.groupBy(sources, ({ name }) => publisherName(name))
    const several = [...spellings.values()]
      .map((some) => [...new Set(some.map(({ name }) => outletName(name)))])
      .filter((names) => names.length > 1)
    expect(several).toEqual([])
  })

  it('has the lean of its outlet’s other feeds', () => {
    const outlets = Map.groupBy(sources, ({ name }) => outletName(name))
    const torn = [...outlets].filter(([, some]) => new Set(some.map(({ lean }) => lean)).size > 1)
    expect(torn.map(([outlet]) => outlet)).toEqual([])
  })

  it('has its own address, over https', () => {
    expect(new Set(sources.map(({ feed }) => bareAddress(feed))).size).toBe(sources.length)
    expect(
      named(sources.filter(({ feed, homepage = '' }) => !/^https:.*https:/.test(feed + homepage))),
    ).toEqual([])
  })

  it('follows only places that exist', () => {
    const known = new Set(places.map(({ id }) => id))
    expect(named(sources.filter(({ places = [] }) => places.some((id) => !known.has(id))))).toEqual([])
  })

  it('shows only headlines if its publisher’s terms restrict the use of its text', () => {
    const restricted = sources.filter(({ terms = '' }) =>
      /personal, non-commercial|restricts|forbid/.test(terms),
    )
    expect(named(restricted.filter(({ show }) => show !== 'headline'))).toEqual([])
  })
})

test('No id is ever given up, because articles are stored under it: a retired source stays, turned off', () => {
  const ever = readFileSync('tests/configuration/source-ids.txt', 'utf8').trim().split('\n')
  expect(named(sources).toSorted(), 'Add the ids of new sources to the list, and take none away.').toEqual(
    ever,
  )
})

test('The file and the documents count the same sources', () => {
  const file = readFileSync('config/sources.yaml', 'utf8')
  const page = readFileSync('docs/run-on-a-server.md', 'utf8')
  expect(file).toContain(`${sources.length} public feeds, grouped by kind. ${polled.length} of them are on`)
  expect(page).toContain(
    `the ${polled.length} sources that are on in [config/sources.yaml](../config/sources.yaml), which lists ${sources.length}`,
  )
})
