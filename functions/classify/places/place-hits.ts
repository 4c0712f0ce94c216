import type { Place } from '../../domain/model/taxonomy.ts'
import { isWithin, namesOf, parentsById, rootCountry } from '../../domain/places.ts'
import { type Hit, longestHits, type Term, TermMatcher } from '../../domain/text/terms/term-matcher.ts'
import { separator, type Tokens, tokenize, wordSet } from '../../domain/text/terms/tokenize.ts'
import { areCoordinated, isLocator, withTown } from './neighbors.ts'
import { isStatehouse } from './place-role.ts'
import { isAfterPreposition } from './prepositions.ts'
import { stateCodes } from './state-codes.ts'

/** What a term shows: the place, and whether it names it, a town in it or one of its bodies, or must not count. */
interface PlaceTerm {
  id: string
  role: 'alias' | 'town' | 'body' | 'never' | 'namesake'
  /** What separates the words of the term, as in `Tokens`; absent for postal codes. */
  separators?: readonly number[]
}

/** The terms of a place. */
function placeTerms(place: Place, country: string | undefined): Term<PlaceTerm>[] {
  const of = (role: PlaceTerm['role'], texts: readonly string[]) =>
    texts.map((text) => ({
      text,
      value: { id: place.id, role, separators: tokenize(text).separators },
      isExact: true,
    }))
  return [
    ...of('alias', namesOf(place, country)),
    ...of('town', place.towns),
    ...of('body', place.bodies),
    ...of('never', place.negatives),
    ...of('namesake', place.namesakes),
  ]
}

/** The id of each state and territory of the country by its postal code in small letters: `us-ca` by `ca`. */
function statesByCode(places: readonly Place[], country: string | undefined): Map<string, string> {
  const states = places.filter(
    ({ id }) => id.length === `${country}-xx`.length && id.startsWith(`${country}-`),
  )
  return new Map(states.map(({ id }) => [id.slice(-2), id]))
}

/** Whether "Washington" is the state: next to another one ("Washington and Minnesota") or after a town ("in Spokane, Washington"). */
function isWashington(
  tokens: Tokens,
  hits: readonly Hit<PlaceTerm>[],
  i: number,
  isState: (hit: Hit<PlaceTerm> | undefined) => boolean,
): boolean {
  const [before, hit, after] = [hits[i - 1], hits[i]!, hits[i + 1]]
  const town = withTown(tokens, hit)
  return (
    (town.from < hit.from && before?.to !== hit.from && isAfterPreposition(tokens, town)) ||
    (isState(before) && areCoordinated(tokens, before, hit)) ||
    (isState(after) && areCoordinated(tokens, hit, after))
  )
}

/** The name of a place in a text, and which place it is. */
export interface PlaceHit extends Hit<PlaceTerm> {
  id: string
  isState: boolean
  /** Whether it tells where the configured place before it lies: "Houston, Texas". */
  isLocator: boolean
}

/** Bodies that a state has as well as the country. */
const bodies = wordSet('senate house supreme republicans democrats gop')

/** In capitals, LA may be a Spanish article. */
const isArticle = (tokens: Tokens, { from, to }: Hit<PlaceTerm>): boolean =>
  tokens.isInCapitals &&
  to === from + 1 &&
  tokens.words[from]!.length === 2 &&
  tokens.words[from - 1] !== 'in'

/** A comma or a stop ends a name that has none there: not Kansas City in "Marlow, Kansas, city council". */
const isBroken = (tokens: Tokens, { from, to, term }: Hit<PlaceTerm>): boolean => {
  for (let at = from + 1; at < to; at++)
    if (
      tokens.separators[at]! >= separator.comma &&
      tokens.separators[at]! > (term.value.separators?.[at - from] ?? 0)
    )
      return true
  return false
}

/** Compiles a function that finds the names of places in a text, the longest of those that overlap. */
export function compilePlaceHits(places: readonly Place[]): (tokens: Tokens) => PlaceHit[] {
  const country = rootCountry(places)
  const states = statesByCode(places, country)
  const stateIds = new Set(states.values())
  const parents = parentsById(places)
  // Of two terms with the same words the first counts: "West Virginia" is a state before it is not Virginia.
  const [nevers, names] = [true, false].map((isNever) =>
    places
      .flatMap((place) => placeTerms(place, country))
      .filter(({ value }) => (value.role === 'never') === isNever),
  )
  const terms = new TermMatcher([...names!, ...nevers!])
  const isState = (hit: Hit<PlaceTerm> | undefined) =>
    hit !== undefined && stateIds.has(hit.term.value.id) && hit.term.value.role === 'alias'

  return (tokens) => {
    const found = terms.find(tokens).filter((hit) => !isArticle(tokens, hit) && !isBroken(tokens, hit))
    // ", LA" after a name is Louisiana, although LA alone is Los Angeles.
    const codes = stateCodes(tokens, states, (id): PlaceTerm => ({ id, role: 'alias' }))
    const hits = longestHits([...codes, ...found])

    const idOf = (hit: Hit<PlaceTerm>, i: number): string | undefined => {
      const { id } = hit.term.value
      const isCapital = tokens.words[hit.from] === 'washington' && hit.to === hit.from + 1 && id === country
      if (isCapital && isWashington(tokens, hits, i, isState)) return states.get('wa')
      // "California Senate" is not that of the country.
      const before = hits[i - 1]
      if (id === country && before?.to === hit.from && isState(before) && bodies.has(tokens.words[hit.from]!))
        return
      // "Miami, Oklahoma" is another town of that name.
      const after = hits[i + 1]
      if (!isState(hit) && after?.from === hit.to && isState(after) && isLocator(tokens, after)) {
        if (!isWithin(id, after.term.value.id, parents)) return
      }
      const parent = parents.get(id)
      return parent !== undefined && parent !== country && isStatehouse(tokens, hit) ? parent : id
    }
    return hits.flatMap((hit, i) => {
      const id = idOf(hit, i)
      if (id === undefined) return []
      const before = hits[i - 1]
      const isHere =
        before?.to === hit.from && isLocator(tokens, hit) && isWithin(before.term.value.id, id, parents)
      return [{ ...hit, id, isState: stateIds.has(id), isLocator: isHere }]
    })
  }
}
