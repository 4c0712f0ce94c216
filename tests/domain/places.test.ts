import { expect, test } from 'vitest'
import { tokenizeInput } from '../../functions/classify/input.ts'
import { compilePlaces } from '../../functions/classify/places/places.ts'
import { select } from '../../functions/digest/compose/select.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { Place } from '../../functions/domain/model/taxonomy.ts'
import { isWithin, namesOf, parentsById, parentsOf, rootCountry } from '../../functions/domain/places.ts'
import { coverageGaps } from '../../functions/ingest/poll/coverage-gaps.ts'
import { edition, editionStory, everything } from '../digest/fixtures.ts'
import { NOON, wellState } from '../ingest/poll/states.ts'
import { filesOf, publication, site } from '../publish/newspaper.ts'
import { story } from '../publish/stories.ts'

const place = (id: string, name: string, level: Place['level'], parent?: string) =>
  Place.parse({ id, name: { en: name, es: name }, level, aliases: [name], ...(parent && { parent }) })

/** The taxonomy of an adopter in Mexico, in which the country is not the first place. */
const places = [
  place('tijuana-region', 'Northern border', 'region'),
  place('mx', 'Mexico', 'federal'),
  place('mx-bcn', 'Baja California', 'state', 'mx'),
  place('mx-bcn-tijuana', 'Tijuana', 'city', 'mx-bcn'),
]
const parents = parentsById(places)

test('a place lies in all places above it', () => {
  expect(parentsOf('mx-bcn-tijuana', parents)).toEqual(['mx-bcn', 'mx'])
  expect(isWithin('mx-bcn-tijuana', 'mx', parents)).toBe(true)
  expect(isWithin('mx', 'mx', parents)).toBe(true)
  expect(isWithin('mx', 'mx-bcn', parents)).toBe(false)
  expect(parentsOf('nowhere', parents)).toEqual([])
})

test('places that lie in each other have an end', () => {
  const circle = new Map([
    ['a', 'b'],
    ['b', 'a'],
  ])
  expect(parentsOf('a', circle)).toEqual(['b', 'a'])
})

test('the country is the federal place, wherever it is in the list', () => {
  expect(rootCountry(places)).toBe('mx')
  expect(rootCountry([{ id: 'es' }, { id: 'es-md', parent: 'es' }])).toBe('es')
  expect(rootCountry([])).toBeUndefined()
})

test('a place has its Spanish name as well, and the country has not', () => {
  const named = (en: string, es: string) => ({ ...places[3]!, aliases: [en], name: { en, es } })
  expect(namesOf(named('Lower California', 'Baja California'), 'mx')).toEqual([
    'Lower California',
    'Baja California',
  ])
  expect(namesOf(named('Tijuana', 'Tijuana'), 'mx')).toEqual(['Tijuana'])
  expect(namesOf({ ...named('Mexico', 'Federal'), id: 'mx' }, 'mx')).toEqual(['Mexico'])
})

test('in another country, pages list what lies in a state, and no state under the country', () => {
  const one = story({
    headline: 'A shelter closes',
    at: '2026-11-22T11:12:00Z',
    articles: [{ title: 'A shelter closes', outlet: 'El Diario' }],
    places: ['mx-bcn-tijuana'],
  })
  const files = filesOf(
    site({ stories: [one], editions: [], configuration: { publication, topics: [], places } }),
  )
  const page = (id: string) => String(files.find(({ path }) => path === `places/${id}/index.html`)!.body())
  expect(page('mx-bcn')).toContain('A shelter closes')
  expect(page('mx-bcn')).toContain('Tijuana')
  expect(page('mx')).not.toContain('A shelter closes')
  expect(page('mx')).not.toContain('Baja California')
})

test('in another country, readers of the country get what has no place, and nothing of its states', () => {
  const stories = [
    editionStory('federal', { places: [] }),
    editionStory('tijuana', { places: ['mx-bcn-tijuana'] }),
  ]
  const of = edition([{ id: 'states', stories, more: 0 }])
  const shown = (wanted: string) =>
    select(of, { ...everything, places: [wanted] }, places).sections.flatMap((one) =>
      one.stories.map(({ id }) => id),
    )
  expect(shown('mx')).toEqual(['federal'])
  expect(shown('mx-bcn')).toEqual(['tijuana'])
  expect(shown('tijuana-region')).toEqual([])
})

test('in another country, the country has no coverage to lose', () => {
  const source = Source.parse({
    id: 'diario',
    name: 'diario',
    feed: 'https://diario.example/',
    places: ['mx-bcn-tijuana'],
  })
  const state = wellState(NOON, { source: 'diario', feed: source.feed, consecutiveFailures: 3 })
  expect(coverageGaps({ sources: [source], states: new Map([['diario', state]]), places })).toEqual([
    { language: 'en' },
    { place: 'mx-bcn-tijuana' },
    { place: 'mx-bcn' },
  ])
})

test('in another country, an article without a place is a federal matter', () => {
  const placesOf = (title: string) => compilePlaces(places)(tokenizeInput({ title })).places
  expect(placesOf('Asylum seekers to wait longer')).toEqual(['mx'])
  expect(placesOf('Tijuana opens a shelter')).toEqual(['mx-bcn-tijuana'])
})
