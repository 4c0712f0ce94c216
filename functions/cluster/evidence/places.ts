import { wordsAsWritten } from '../text/tokenize.ts'
import { countries, notCountries } from './country-names.ts'
import { notStates, stateAbbreviations, states } from './state-names.ts'

/** What a name stands for: a state or a country, and perhaps a city and a part of it, as `City` or `City/part`. */
interface Place {
  region: string
  city?: string
}

/** A name by its first word: the words that follow it, and the place that it stands for; none if it only looks like one. */
interface Name {
  rest: readonly string[]
  place: Place | undefined
}

/** The names of places by their first word, the longest first: "Portland Maine" comes before "Portland". */
type Names = ReadonlyMap<string, readonly Name[]>

function index(names: readonly { name: string; place: Place | undefined }[]): Names {
  const byFirst = new Map<string, Name[]>()
  for (const { name, place } of names) {
    const [first = '', ...rest] = wordsAsWritten(name)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, place }])
  }
  for (const some of byFirst.values()) some.sort((a, b) => b.rest.length - a.rest.length)
  return byFirst
}

const listed = (names: string) => names.split(/,\s+/).map((name) => name.trim())
const linesOf = (text: string) => text.trim().split('\n')
const noPlaces = (names: string) =>
  linesOf(names)
    .flatMap((line) => listed(line.replace(/,$/, '')))
    .map((name) => ({ name, place: undefined }))

/** `Region, other name; City, other name: part, part; City`. */
function readLine(line: string): { name: string; place: Place }[] {
  const [whole = '', ...cities] = line.split('; ')
  const regions = listed(whole)
  const region = regions[0]!
  return [
    ...regions.map((name) => ({ name, place: { region } })),
    ...cities.flatMap((text) => {
      const [own = '', parts] = text.split(': ')
      const names = listed(own)
      const city = names[0]!
      return [
        ...names.map((name) => ({ name, place: { region, city } })),
        ...(parts ? listed(parts) : []).map((name) => ({ name, place: { region, city: `${city}/${name}` } })),
      ]
    }),
  ]
}

const stateNames = index([...linesOf(states).flatMap(readLine), ...noPlaces(notStates)])
const countryNames = index([...linesOf(countries).flatMap(readLine), ...noPlaces(notCountries)])
const regionOfAbbreviation: ReadonlyMap<string, string> = new Map(
  stateAbbreviations
    .trim()
    .split(/[;\n]\s*/)
    .flatMap((entry) => {
      const [state = '', short = ''] = entry.split(': ')
      return short.split(' ').map((one): [string, string] => [one, state])
    }),
)

/** Places that are first names as well. Before a capitalized word that is no office or body, they are the name of a person. */
const firstNames = new Set(
  `Alexandria Angola Aurora Austin Bell Brooklyn Carolina Chad Charlotte Chelsea Clayton Dallas Denver Elizabeth Eugene Everett
   Fairfax Florence Garland Georgia Houston Irving Israel Jackson Jordan Kent Laredo Lincoln Madison Martin Mason Orlando Pasadena
   Phoenix Racine Richmond Savannah Trenton Tyler Virginia Warren`.split(/\s+/),
)
const bodies = new Set<string | undefined>(
  `Airport Attorney Board Border Church City Coast Commission Congress Congressman Council County Court Daily Democrat Democratic
   Democrats District Federal Fire Gov Governor Guard Herald House Immigration Jail Lawmakers Legislature Mayor Memorial National
   News Police Post Prosecutor Prosecutors Public Rep Republican Republicans School Schools Sen Senate Senator Sheriff State Street
   Suburb Superintendent Supreme Times Tribune University`.split(/\s+/),
)
const titles = new Set<string | undefined>(
  'Congressman Congresswoman Gov Governor Judge Justice Mayor Mr Mrs Ms President Rep Secretary Sen Senator Sheriff'.split(
    ' ',
  ),
)

/** Whether the name of a place at these words is that of a person: "Madison Sheahan", "Judge Austin". */
function isPerson(words: readonly string[], at: number, next: number): boolean {
  if (titles.has(words[at - 1]) && !bodies.has(words[at - 2])) return true
  const after = words[next] ?? ''
  return (
    firstNames.has(words[at]!) &&
    /^\p{Lu}\p{Ll}+$/u.test(after) &&
    !bodies.has(after) &&
    !isOfPlace(after) &&
    !regionOfAbbreviation.has(after)
  )
}

function find(
  names: Names,
  words: readonly string[],
  note: (place: Place, next: number, before: number) => void,
): void {
  for (let at = 0; at < words.length; at++) {
    const name = names
      .get(words[at]!)
      ?.find(({ rest }) => rest.every((next, i) => words[at + 1 + i] === next))
    if (!name) continue
    const next = at + name.rest.length + 1
    if (name.place && !isPerson(words, at, next)) note(name.place, next, at - 1)
    at = next - 1
  }
}

/** The states and cities that words name. A city before the name of another state does not count: there are two Springfields. */
export function placesIn(words: readonly string[]): { states: string[]; cities: string[] } {
  const found = { states: new Set<string>(), cities: new Set<string>() }
  find(stateNames, words, ({ region, city }, next, before) => {
    const abbreviated = city && regionOfAbbreviation.get(words[next] ?? '')
    found.states.add(abbreviated || region)
    if (city && (abbreviated || stateAt(words, next) || region) === region)
      found.cities.add(partOf(city, words[before]))
  })
  return { states: [...found.states], cities: [...found.cities] }
}

const sides = new Set('north south east west'.split(' '))

/** "North Minneapolis" is a part of it. */
function partOf(city: string, before = ''): string {
  const side = before.toLowerCase()
  return sides.has(side) && !city.includes('/') ? `${city}/${side}` : city
}

/** The state whose whole name is at this place. */
function stateAt(words: readonly string[], at: number): string | undefined {
  return stateNames
    .get(words[at] ?? '')
    ?.find(({ place, rest }) => place && !place.city && rest.every((next, i) => words[at + 1 + i] === next))
    ?.place?.region
}

/** The countries of origin that these words name, or whose people they name. Words are as written, without accents and dots. */
export function countriesIn(words: readonly string[]): string[] {
  const found = new Set<string>()
  find(countryNames, words, ({ region }) => found.add(region))
  return [...found]
}

/** Whether two places may be one: the same, or a city and a part of it. */
export function mayBeOnePlace(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** The counties that words name, by the last word of their name: "Santa Cruz County" is `Cruz`. */
export function countiesIn(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const [at, word] of words.entries()) {
    const name =
      word === 'County' || word === 'Parish' ? words[at - 1] : word === 'county' ? words[at + 1] : undefined
    if (name && /^\p{Lu}\p{Ll}/u.test(name)) found.add(name)
  }
  return [...found]
}

/** Words before "Council" that name no city. */
const noCities = new Set(
  'The A City Town Village County State Security Immigration National Homeland Policy Advisory Business Local Legislative'.split(
    ' ',
  ),
)

/** The councils of cities and towns that words name, by the city if it is known, else by the last word of its name. */
export function councilsIn(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (word !== 'Council' && word !== 'council') continue
    const end = /^(?:city|town|village|borough)$/i.test(words[at - 1] ?? '') ? at - 1 : at
    const name = words[end - 1]
    if (!name || noCities.has(name) || !/^\p{Lu}/u.test(name)) continue
    found.add(placesIn(words.slice(Math.max(0, end - 3), end)).cities.at(-1) ?? name)
  }
  return [...found]
}

const wordsOfPlaces: ReadonlySet<string> = new Set(
  [stateNames, countryNames].flatMap((names) =>
    [...names].flatMap(([first, some]) => [first, ...some.flatMap(({ rest }) => rest)]),
  ),
)

/** Whether a word, as written, belongs to the name of a known place. */
export function isOfPlace(word: string): boolean {
  return wordsOfPlaces.has(word)
}
