import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createClassifier } from '../../../../functions/classify/create-classifier.ts'
import { readConfiguration } from '../../../../functions/configuration/read.ts'
import { plainStory } from '../../../../functions/domain/story/plain-story.ts'
import { scopeOf, withinScope } from '../../../../functions/domain/story/publication/scope.ts'

const base = readConfiguration({ base: 'config' })
const { places } = base
const federal = true
const classifier = createClassifier(base)

/** Which of these lists of places a digest shows. */
const shown = (scope: Parameters<typeof scopeOf>[0], ...lists: string[][]) =>
  lists.filter((places) => scopeOf(scope, base.places)({ places, topics: ['detention'] }))

describe('A digest that keeps to places', () => {
  const all = [['us-or'], ['us-or-portland'], ['us', 'us-or'], ['us-tx', 'us-or'], ['us'], []]

  it('shows what is about them, about places within them, and federal stories', () => {
    const oregon = { places: { only: ['us-or'], federal } }
    expect(shown(oregon, ...all, ['us-tx'], ['us', 'us-tx'], ['us-ca-los-angeles'])).toEqual(all)
  })

  it('shows no federal stories if it says so', () => {
    const oregon = { places: { only: ['us-or'], federal: false } }
    expect(shown(oregon, ...all)).toEqual(all.slice(0, 4))
  })

  it('shows nothing but federal stories if it keeps to the country', () => {
    const national = { places: { only: ['us'], federal: false } }
    expect(shown(national, ['us'], [], ['us', 'us-tx'], ['us-or'])).toEqual([['us'], []])
  })

  it('does not show a whole state if it keeps to one of its cities', () => {
    const city = { places: { only: ['us-ca-los-angeles'], federal: false } }
    expect(shown(city, ['us-ca-los-angeles'], ['us-ca'], ['us-ca-san-diego'])).toEqual([
      ['us-ca-los-angeles'],
    ])
  })

  it('offers readers only those places', () => {
    const publication = { ...base.publication, places: { only: ['us-or'], federal } }
    const offered = withinScope({ ...base, publication })
    expect(offered.places.map(({ id }) => id).sort()).toEqual(
      places
        .map(({ id }) => id)
        .filter((id) => id === 'us' || id.startsWith('us-or'))
        .sort(),
    )
    expect(offered.topics).toEqual(base.topics)
  })
})

describe('A story that names a court', () => {
  /** Whether a digest of Oregon shows the story of an article with this title. */
  const isShown = (headline: string, federal: boolean, only = ['us-or']) => {
    const found = classifier.classify({ title: headline })
    const lead = { ...plainStory.lead, ...found, title: headline }
    return scopeOf({ places: { only, federal } }, places)({ ...found, headline, lead })
  }

  it.each([
    'A federal judge in Houston, Texas blocks ICE transfers',
    'Texas judge frees DACA recipient from ICE detention',
    'Jueza federal de Texas frena traslados de ICE',
    'Judge Ann Roe in San Francisco orders release of asylum seekers',
    'Judge in Houston to rule on ICE transfers',
  ])('is none of a place where the court does not sit: %s', (title) => {
    expect(isShown(title, true)).toBe(false)
    expect(isShown(title, false)).toBe(false)
    expect(isShown(title, true, ['us'])).toBe(true)
    expect(scopeOf({}, places)({ ...classifier.classify({ title }), headline: title })).toBe(true)
  })

  it.each([
    'Oregon judge orders release of asylum seeker',
    'A federal judge in Portland, Oregon, blocks ICE transfers',
    'Jueza federal de Oregón frena traslados de ICE',
    'Oregon judge orders release of asylum seeker held in Tacoma',
  ])('is one of the place where the court sits, also without federal stories: %s', (title) => {
    expect(isShown(title, true)).toBe(true)
    expect(isShown(title, false)).toBe(true)
  })

  it.each([
    'Texas judge blocks asylum rule nationwide',
    'Judge in San Francisco blocks end of TPS for Hondurans',
    'Boston judge halts birthright citizenship order',
    'Jueza federal de Texas anula la norma de asilo',
    'Supreme Court to hear case on ICE detention',
  ])('is federal if its act is for the whole country: %s', (title) => {
    expect(isShown(title, true)).toBe(true)
    expect(isShown(title, false)).toBe(false)
  })

  it('is federal if the court sits in the capital', () => {
    const isIn = scopeOf({ places: { only: ['us-or'], federal } }, places)
    expect(isIn({ places: ['us'], seats: ['us-dc'], topics: [] })).toBe(true)
  })

  it('is one of a city in the state of the court, if federal stories are shown', () => {
    const title = 'Texas judge blocks ICE transfers'
    expect(isShown(title, true, ['us-tx-houston'])).toBe(true)
    expect(isShown(title, false, ['us-tx-houston'])).toBe(false)
  })

  it('is as it was if it was stored before seats were', () => {
    const isIn = scopeOf({ places: { only: ['us-or'], federal } }, places)
    expect(isIn({ places: ['us'], topics: [], headline: 'Texas judge blocks ICE transfers' })).toBe(true)
  })
})

describe('A digest that keeps to topics', () => {
  const scope = { topics: { only: ['detention', 'courts'] } }

  it('shows what is about one of them, and offers readers only them', () => {
    const isIn = scopeOf(scope, places)
    expect(isIn({ places: ['us'], topics: ['enforcement', 'courts'] })).toBe(true)
    expect(isIn({ places: ['us'], topics: ['enforcement'] })).toBe(false)
    expect(isIn({ places: [], topics: [] })).toBe(false)
    const offered = withinScope({ ...base, publication: { ...base.publication, ...scope } })
    expect(offered.topics.map(({ id }) => id).sort()).toEqual(['courts', 'detention'])
  })
})

it('A digest that keeps to nothing shows everything, whatever a story names', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (places, topics) =>
      scopeOf({}, base.places)({ places, topics }),
    ),
  )
})

it('No story of another state alone is ever shown', () => {
  const others = places.map(({ id }) => id).filter((id) => !/^us(-or.*)?$/.test(id))
  const isIn = scopeOf({ places: { only: ['us-or'], federal } }, places)
  fc.assert(
    fc.property(
      fc.subarray(others, { minLength: 1 }),
      fc.boolean(),
      (some, alsoFederal) => !isIn({ places: alsoFederal ? ['us', ...some] : some, topics: [] }),
    ),
  )
})
