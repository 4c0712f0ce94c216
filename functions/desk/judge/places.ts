import type { Reason } from '../../model/article.ts'
import type { Place } from '../../model/taxonomy.ts'
import type { Reading } from './input.ts'
import {
  inPassing,
  isActing,
  isEvent,
  isLocator,
  isPerson,
  isWhere,
  sceneryOf,
  stateCodeAt,
} from './scenery.ts'
import { type Hit, longest, Terms } from './terms.ts'
import { shouts, type Words } from './words.ts'

interface Sense {
  id: string
  names: 'alias' | 'body' | 'never'
}

const federal = 'us'

/** Words of the text that count as its beginning. */
const LEDE = 40

/** A place is one of the story's from this many points on. */
const ENOUGH = 1.4
const MOST = 4

const sensesOf = (place: Place): { text: string; means: Sense }[] => {
  const of = (names: Sense['names'], texts: readonly string[]) =>
    texts.map((text) => ({ text, means: { id: place.id, names } }))
  const spanish = place.name.es !== place.name.en && place.id !== federal ? [place.name.es] : []
  return [
    ...of('alias', [...place.aliases, ...spanish]),
    ...of('body', place.bodies),
    ...of('never', place.negatives),
  ]
}

/** How much one mention says that the place's government acts or its residents are concerned. */
function pointsOf(w: Words, hit: Hit<Sense>, title: boolean): number {
  const body = hit.term.means.names === 'body'
  if (isPerson(w, hit)) return 0
  if (title) {
    if (body) return 3
    return isEvent(w, hit) ? 0.5 : isWhere(w, hit) ? 1.2 : 3
  }
  if (body) return hit.from < LEDE ? 1.6 : 1.2
  return (
    (isEvent(w, hit) ? 0.2 : isLocator(w, hit) ? 0.35 : isWhere(w, hit) ? 0.5 : 0.7) +
    (isActing(w, hit) ? (hit.from < LEDE ? 0.8 : 0.6) : 0)
  )
}

class Tally {
  points = 0
  readonly terms = new Set<string>()
}

export function compilePlaces(places: readonly Place[]) {
  const states = new Map<string, string>()
  for (const { id } of places) if (/^us-[a-z]{2}$/.test(id)) states.set(id.slice(3), id)
  const terms = new Terms<Sense>(places.flatMap(sensesOf), false)

  const tally = (reading: Reading): Map<string, Tally> => {
    const tallies = new Map<string, Tally>()
    const add = (id: string, points: number, term: string) => {
      const of = tallies.get(id) ?? new Tally()
      tallies.set(id, of)
      of.points += points
      of.terms.add(term)
    }
    for (const w of [reading.title, reading.text]) {
      const title = w === reading.title
      const hits = longest(terms.find(w, shouts(w)))
      if (hits.length === 0) continue
      const isScenery = title ? () => false : sceneryOf(w)
      const passing = inPassing(hits, w)
      for (const [i, hit] of hits.entries()) {
        const { id, names } = hit.term.means
        if (names === 'never' || passing[i] || isScenery(w.begin[hit.from]!)) continue
        // ", LA" behind a name is Louisiana, whatever LA is called otherwise.
        const place = stateCodeAt(w, hit.from, states) ?? id
        add(place, pointsOf(w, hit, title), hit.term.text)
      }
    }
    return tallies
  }

  return (reading: Reading): { places: string[]; reasons: Reason[] } => {
    const tallies = tally(reading)
    const local = [...tallies]
      .filter(([id, of]) => id !== federal && of.points >= ENOUGH)
      .sort((a, b) => b[1].points - a[1].points || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST)
      .map(([id]) => id)
    const chosen = local.length === 0 || tallies.has(federal) ? [...local, federal] : local
    return {
      places: chosen,
      reasons: chosen.map((id) => ({
        rule: `place ${id}`,
        detail: [...(tallies.get(id)?.terms ?? ['nobody else acts'])].slice(0, 4).join(', '),
      })),
    }
  }
}
