import type { Reason } from '../../domain/model/article.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { rootCountry } from '../../domain/places.ts'
import type { Reading } from '../input.ts'
import { type Hit, longest, Terms } from '../term-matcher.ts'
import { shouts, type Words } from '../tokenize.ts'
import {
  incidentalPlaces,
  inPassing,
  isEvent,
  isExample,
  isLocator,
  isPerson,
  isWhere,
  joined,
  stateCodeAt,
} from './incidental-place.ts'
import { placeRoleOf } from './place-role.ts'

interface Sense {
  id: string
  names: 'alias' | 'body' | 'never'
}

/** What can speak for a place, each counted once, in points fitted to labelled articles. */
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

/** A place is one of the story's from this many points on. */
const ENOUGH = 2.6
const MOST = 4

const sensesOf = (place: Place, country: string | undefined): { text: string; means: Sense }[] => {
  const of = (names: Sense['names'], texts: readonly string[]) =>
    texts.map((text) => ({ text, means: { id: place.id, names } }))
  const spanish = place.name.es !== place.name.en && place.id !== country ? [place.name.es] : []
  return [
    ...of('alias', [...place.aliases, ...spanish]),
    ...of('body', place.bodies),
    ...of('never', place.negatives),
  ]
}

/** What one mention says for its place. */
function evidenceOf(w: Words, hit: Hit<Sense>, title: boolean): Evidence[] {
  if (isPerson(w, hit) || isExample(w, hit)) return []
  if (hit.term.means.names === 'body') return [title ? 'title' : 'official']
  if (isEvent(w, hit)) return []
  if (title) return [isWhere(w, hit) ? 'where' : 'title']
  const how = isLocator(w, hit) ? 'locator' : isWhere(w, hit) ? 'where' : 'named'
  const standing = placeRoleOf(w, hit)
  return standing === 'named' ? [how] : [standing, how]
}

/** The id of each state and territory of the country by its postal code in small letters: `us-ca` by `ca`. */
function statesByCode(places: readonly Place[], country: string | undefined): Map<string, string> {
  const states = places.filter(
    ({ id }) => id.length === `${country}-xx`.length && id.startsWith(`${country}-`),
  )
  return new Map(states.map(({ id }) => [id.slice(-2), id]))
}

/** "Washington and Minnesota": beside a state, the name of the US capital is the state's. */
function isWashington(
  w: Words,
  hits: readonly Hit<Sense>[],
  i: number,
  { country, stateIds }: { country: string | undefined; stateIds: ReadonlySet<string> },
): boolean {
  const [before, hit, after] = [hits[i - 1], hits[i]!, hits[i + 1]]
  if (w.word[hit.from] !== 'washington' || hit.term.means.id !== country || hit.to > hit.from + 1)
    return false
  const isState = (other: Hit<Sense> | undefined) => other !== undefined && stateIds.has(other.term.means.id)
  return (isState(before) && joined(w, before, hit)) || (isState(after) && joined(w, hit, after))
}

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

export function compilePlaces(places: readonly Place[]) {
  const country = rootCountry(places)
  const states = statesByCode(places, country)
  const stateIds = new Set(states.values())
  const washington = states.get('wa')
  const terms = new Terms<Sense>(
    places.flatMap((place) => sensesOf(place, country)),
    false,
  )

  const tally = (reading: Reading): Map<string, Tally> => {
    const tallies = new Map<string, Tally>()
    for (const w of [reading.title, reading.text]) {
      const title = w === reading.title
      const hits = longest(terms.find(w, shouts(w)))
      if (hits.length === 0) continue
      const isScenery = title ? () => false : incidentalPlaces(w)
      const passing = inPassing(hits, w)
      for (const [i, hit] of hits.entries()) {
        const { id, names } = hit.term.means
        if (names === 'never' || passing[i] || isScenery(w.begin[hit.from]!)) continue
        // ", LA" behind a name is Louisiana, whatever LA is called otherwise.
        const state = stateCodeAt(w, hit.from, states)
        const isTheState = washington !== undefined && isWashington(w, hits, i, { country, stateIds })
        const place = state ?? (isTheState ? washington : id)
        const of = tallies.get(place) ?? new Tally()
        tallies.set(place, of)
        of.add(evidenceOf(w, hit, title), hit.term.text)
      }
    }
    return tallies
  }

  return (reading: Reading): { places: string[]; reasons: Reason[] } => {
    const tallies = tally(reading)
    const local = [...tallies]
      .filter(([id, of]) => id !== country && of.points >= ENOUGH)
      .sort((a, b) => b[1].points - a[1].points || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST)
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
