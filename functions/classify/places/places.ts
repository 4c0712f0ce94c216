import type { Reason } from '../../domain/model/article.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { isWithin, NO_OTHER_PLACE, parentsById, rootCountry } from '../../domain/places.ts'
import type { TokenizedArticle } from '../input.ts'
import { type Hit, longestHits, type Term, TermMatcher } from '../term-matcher.ts'
import type { Tokens } from '../tokenize.ts'
import { evidenceOf, isLong, PlaceTally, type PlaceTerm, withTown } from './evidence.ts'
import {
  areCoordinated,
  inEnumeration,
  isAfterPreposition,
  isLocator,
  stateCodeAt,
} from './incidental-place.ts'
import { incidentalRanges } from './incidental-ranges.ts'

/** The least points with which a place is one of the article's. */
const MIN_POINTS = 2.6
const MAX_PLACES = 4

/** The terms of a place. Its Spanish name is one, but not that of the country, which is a word such as "Federal". */
function placeTerms(place: Place, country: string | undefined): Term<PlaceTerm>[] {
  const of = (role: PlaceTerm['role'], texts: readonly string[]) =>
    texts.map((text) => ({ text, value: { id: place.id, role }, isExact: true }))
  const spanish = place.name.es !== place.name.en && place.id !== country ? [place.name.es] : []
  return [
    ...of('alias', [...place.aliases, ...spanish]),
    ...of('town', place.towns),
    ...of('body', place.bodies),
    ...of('never', place.negatives),
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
  { country, stateIds }: { country: string | undefined; stateIds: ReadonlySet<string> },
): boolean {
  const [before, hit, after] = [hits[i - 1], hits[i]!, hits[i + 1]]
  if (tokens.words[hit.from] !== 'washington' || hit.term.value.id !== country || hit.to > hit.from + 1)
    return false
  const isState = (other: Hit<PlaceTerm> | undefined) =>
    other !== undefined && stateIds.has(other.term.value.id)
  const town = withTown(tokens, hit)
  return (
    (town.from < hit.from && before?.to !== hit.from && isAfterPreposition(tokens, town)) ||
    (isState(before) && areCoordinated(tokens, before, hit)) ||
    (isState(after) && areCoordinated(tokens, hit, after))
  )
}

/** Compiles a function that finds the places that an article concerns, with their terms as reasons. */
export function compilePlaces(places: readonly Place[]) {
  const country = rootCountry(places)
  const states = statesByCode(places, country)
  const stateIds = new Set(states.values())
  const washington = states.get('wa')
  const terms = new TermMatcher(places.flatMap((place) => placeTerms(place, country)))

  const parents = parentsById(places)

  const collectEvidence = (article: TokenizedArticle): Map<string, PlaceTally> => {
    const tallies = new Map<string, PlaceTally>()
    for (const tokens of [article.title, article.text]) {
      const title = tokens === article.title
      const hits = longestHits(terms.find(tokens))
      if (hits.length === 0) continue
      const isIncidental = title ? () => false : incidentalRanges(tokens)
      const enumerated = inEnumeration(hits, tokens)
      for (const [i, hit] of hits.entries()) {
        const { id, role } = hit.term.value
        if (role === 'never' || enumerated[i] || isIncidental(tokens.starts[hit.from]!)) continue
        // ", LA" after a name is Louisiana, although LA alone is Los Angeles.
        const state = stateCodeAt(tokens, hit.from, states)
        const isTheState = washington !== undefined && isWashington(tokens, hits, i, { country, stateIds })
        const place = state ?? (isTheState ? washington : id)
        const tally = tallies.get(place) ?? new PlaceTally()
        tallies.set(place, tally)
        if (place === country) {
          tally.add([title ? 'title' : 'named'], hit.term.text, true)
          continue
        }
        const before = hits[i - 1]
        const mention = {
          tokens,
          hit,
          isTitle: title,
          isState: stateIds.has(place),
          isLocator:
            before?.to === hit.from &&
            isLocator(tokens, hit) &&
            isWithin(before.term.value.id, place, parents),
        }
        tally.add(evidenceOf(mention), hit.term.text, isLong(tokens))
      }
    }
    return tallies
  }

  return (article: TokenizedArticle): { places: string[]; reasons: Reason[] } => {
    const tallies = collectEvidence(article)
    const others = [...tallies].filter(([id]) => id !== country)
    const inTitle = others.filter(([, tally]) => tally.isInTitle).map(([id]) => id)
    const pointsOf = (tally: PlaceTally) => tally.points(inTitle.length > 0)
    const local = others
      .filter(([, tally]) => pointsOf(tally) >= MIN_POINTS)
      .sort((a, b) => pointsOf(b[1]) - pointsOf(a[1]) || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_PLACES)
      .map(([id]) => id)
    const isFederal = country !== undefined && (local.length === 0 || tallies.has(country))
    const chosen = isFederal ? [...local, country] : local
    return {
      places: chosen,
      reasons: chosen.map((id) => ({
        rule: `place ${id}`,
        detail: [...(tallies.get(id)?.terms ?? [NO_OTHER_PLACE])].slice(0, 4).join(', '),
      })),
    }
  }
}
