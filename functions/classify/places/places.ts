import type { Reason } from '../../domain/model/article.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { rootCountry } from '../../domain/places.ts'
import type { TokenizedArticle } from '../input.ts'
import { type Hit, longestHits, TermMatcher } from '../term-matcher.ts'
import { isMostlyCapitals, type Tokens } from '../tokenize.ts'
import {
  areCoordinated,
  incidentalRanges,
  inEnumeration,
  isAfterPreposition,
  isEvent,
  isExample,
  isLocator,
  isPerson,
  stateCodeAt,
} from './incidental-place.ts'
import { placeRoleOf } from './place-role.ts'

/** What a term shows: the place, and whether the term names it or one of its bodies, or must not count. */
interface PlaceTerm {
  id: string
  role: 'alias' | 'body' | 'never'
}

/** Kinds of evidence for a place, each counted once, with points that were fitted to labeled articles. */
const points = {
  title: 3.7,
  official: 2.6,
  governs: 2.1,
  acts: 2.8,
  named: 1,
  where: 0.5,
  locator: 0,
  again: 2,
}
type Evidence = keyof typeof points

/** The least points with which a place is one of the article's. */
const MIN_POINTS = 2.6
const MAX_PLACES = 4

/** The terms of a place. Its Spanish name is one, but not that of the country, which is a word such as "Federal". */
function placeTerms(place: Place, country: string | undefined): { text: string; value: PlaceTerm }[] {
  const of = (role: PlaceTerm['role'], texts: readonly string[]) =>
    texts.map((text) => ({ text, value: { id: place.id, role } }))
  const spanish = place.name.es !== place.name.en && place.id !== country ? [place.name.es] : []
  return [
    ...of('alias', [...place.aliases, ...spanish]),
    ...of('body', place.bodies),
    ...of('never', place.negatives),
  ]
}

/** The evidence that one mention gives for its place. */
function evidenceOf(tokens: Tokens, hit: Hit<PlaceTerm>, title: boolean): Evidence[] {
  if (isPerson(tokens, hit) || isExample(tokens, hit)) return []
  if (hit.term.value.role === 'body') return [title ? 'title' : 'official']
  if (isEvent(tokens, hit)) return []
  if (title) return [isAfterPreposition(tokens, hit) ? 'where' : 'title']
  const how = isLocator(tokens, hit) ? 'locator' : isAfterPreposition(tokens, hit) ? 'where' : 'named'
  const role = placeRoleOf(tokens, hit)
  return role === 'named' ? [how] : [role, how]
}

/** The id of each state and territory of the country by its postal code in small letters: `us-ca` by `ca`. */
function statesByCode(places: readonly Place[], country: string | undefined): Map<string, string> {
  const states = places.filter(
    ({ id }) => id.length === `${country}-xx`.length && id.startsWith(`${country}-`),
  )
  return new Map(states.map(({ id }) => [id.slice(-2), id]))
}

/** Whether "Washington" is the state: in "Washington and Minnesota", next to another state. */
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
  return (
    (isState(before) && areCoordinated(tokens, before, hit)) ||
    (isState(after) && areCoordinated(tokens, hit, after))
  )
}

/** Collects the evidence and the terms of one place. */
class Tally {
  readonly evidence = new Set<Evidence>()
  readonly terms = new Set<string>()
  #mentions = 0

  add(evidence: readonly Evidence[], term: string): void {
    for (const each of evidence) this.evidence.add(each)
    if (evidence.length > 0 && ++this.#mentions > 1) this.evidence.add('again')
    this.terms.add(term)
  }

  get points(): number {
    let sum = 0
    for (const each of this.evidence) sum += points[each]
    return sum
  }
}

/** Compiles a function that finds the places that an article concerns, with their terms as reasons. */
export function compilePlaces(places: readonly Place[]) {
  const country = rootCountry(places)
  const states = statesByCode(places, country)
  const stateIds = new Set(states.values())
  const washington = states.get('wa')
  const terms = new TermMatcher<PlaceTerm>(
    places.flatMap((place) => placeTerms(place, country)),
    false,
  )

  const collectEvidence = (article: TokenizedArticle): Map<string, Tally> => {
    const tallies = new Map<string, Tally>()
    for (const tokens of [article.title, article.text]) {
      const title = tokens === article.title
      const hits = longestHits(terms.find(tokens, isMostlyCapitals(tokens)))
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
        const tally = tallies.get(place) ?? new Tally()
        tallies.set(place, tally)
        tally.add(evidenceOf(tokens, hit, title), hit.term.text)
      }
    }
    return tallies
  }

  return (article: TokenizedArticle): { places: string[]; reasons: Reason[] } => {
    const tallies = collectEvidence(article)
    const local = [...tallies]
      .filter(([id, tally]) => id !== country && tally.points >= MIN_POINTS)
      .sort((a, b) => b[1].points - a[1].points || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_PLACES)
      .map(([id]) => id)
    const isFederal = country !== undefined && (local.length === 0 || tallies.has(country))
    const chosen = isFederal ? [...local, country] : local
    return {
      places: chosen,
      reasons: chosen.map((id) => ({
        rule: `place ${id}`,
        detail: [...(tallies.get(id)?.terms ?? ['nobody else acts'])].slice(0, 4).join(', '),
      })),
    }
  }
}
