import type { Tokens } from '../../domain/text/terms/tokenize.ts'
import { isHomeOf, isOperation, isTakenFrom } from './affected.ts'
import { isBench, isDistrict, isSeatOfCourt } from './court-seat.ts'
import { type Course, withTown } from './neighbors.ts'
import { isPast, isPerson } from './persons.ts'
import type { PlaceHit } from './place-hits.ts'
import { isLocalOfficer, placeRoleOf } from './place-role.ts'
import { isAfterPreposition, isInside } from './prepositions.ts'
import { isCampus, isEvent, isExample, isPictured } from './scenery.ts'

/** Kinds of evidence for a place, each counted once, with points that were fitted to labeled articles. */
const points = {
  /** "Texas lawmakers", and "in Texas". */
  title: 3.7,
  inTitle: 3,
  official: 2.6,
  /** An official who is named late in a long text. */
  officialLater: 1.5,
  governs: 2.1,
  acts: 2.8,
  /** "a Virginia police chief": a state that shows where a county or city lies, if that is one of the places. */
  local: 2.1,
  /** A federal court of the state, and its district if a city or county there is a place of the article. */
  court: 2.2,
  district: 0.4,
  /** Several judges of a state in the title, who decide alike. */
  bench: 0.4,
  named: 1,
  /** "in Texas": anywhere, and in a short text. */
  where: 0.5,
  summary: 2.1,
  locator: 0,
  /** "the crackdown in Chicago", where the article begins: its people are affected. */
  operation: 2.6,
  /** Named more than once. */
  again: 2.2,
}
export type Evidence = keyof typeof points

/** Evidence that is no mention of the place itself. */
const uncounted: ReadonlySet<Evidence> = new Set(['court', 'bench', 'district', 'locator'])

/** The number of words that count as the opening of the text. */
const OPENING_WORDS = 40
/** A text of at most this many words is a summary, which does not tell what happened elsewhere. */
const SUMMARY_WORDS = 60

export const isLong = ({ words }: Tokens): boolean => words.length > SUMMARY_WORDS

/** A mention of a place. */
export interface Mention {
  tokens: Tokens
  hit: PlaceHit
  isTitle: boolean
  course: Course
}

/** Whether a mention says where a court sits. Late in a text it may be another court. */
export function isSeat({ tokens, hit, isTitle }: Mention): boolean {
  if (hit.isLocator || hit.term.value.role === 'body' || (!isTitle && hit.from >= OPENING_WORDS)) return false
  return isDistrict(tokens, hit) || isSeatOfCourt(tokens, hit) || isSeatOfCourt(tokens, withTown(tokens, hit))
}

/** The evidence that one mention gives for its place. */
export function evidenceOf({ tokens, hit, isTitle, course }: Mention): Evidence[] {
  const { isState } = hit
  if (hit.term.value.role === 'body') {
    if (isPerson(tokens, hit)) return []
    if (isTitle) return ['title']
    return [isLong(tokens) && hit.from >= OPENING_WORDS ? 'officialLater' : 'official']
  }
  if (hit.isLocator) return ['locator']
  if (course === 'destination' || course === 'range') return []
  if (hit.term.value.role === 'town' && isLong(tokens)) return []
  const isEarly = isTitle || hit.from < OPENING_WORDS
  if (isDistrict(tokens, hit)) return isTitle ? ['title'] : ['court', 'district']
  // A federal court acts for its district, which is a state or a part of one, and not for the city where it sits.
  if (isSeatOfCourt(tokens, hit)) {
    if (!isState || !isEarly) return []
    return isTitle && isBench(tokens, hit) ? ['court', 'bench'] : ['court']
  }
  const span = withTown(tokens, hit)
  if (isCampus(tokens, span, isState)) return isTitle && isAfterPreposition(tokens, span) ? ['inTitle'] : []
  if (isPerson(tokens, span) || isExample(tokens, span)) return []
  if (isPictured(tokens, span) || isPast(tokens, span)) return []
  if (course !== 'origin' && isEvent(tokens, span, isTitle)) return []
  const role = placeRoleOf(tokens, span)
  if (isTitle) {
    if (!isAfterPreposition(tokens, span) || role !== 'named') return ['title']
    const isThere = isInside(tokens, span) || course === 'origin' || isTakenFrom(tokens, span)
    return [isThere ? 'inTitle' : 'where']
  }
  const how = isAfterPreposition(tokens, span) ? 'where' : 'named'
  if (isEarly && isOperation(tokens, span)) return [how, 'operation']
  if (role !== 'named') return [isState && isLocalOfficer(tokens, span) ? 'local' : role, how]
  const isThere = how === 'where' || isHomeOf(tokens, span)
  return isThere && !isLong(tokens) ? [how, 'summary'] : [how]
}

/** Collects the evidence and the terms of one place. */
export class PlaceTally {
  readonly terms = new Set<string>()
  readonly #evidence = new Set<Evidence>()
  #mentions = 0

  /** Adds a mention. In a long text a place may be named twice in passing. */
  add(evidence: readonly Evidence[], term: string, isLong: boolean): void {
    for (const each of evidence) this.#evidence.add(each)
    this.terms.add(term)
    if (!evidence.some((each) => !uncounted.has(each))) return
    this.#mentions++
    if (this.#mentions >= (isLong ? 3 : 2)) this.#evidence.add('again')
  }

  get isInTitle(): boolean {
    return this.#evidence.has('title') || this.#evidence.has('inTitle')
  }

  /** The points, without those of some kinds of evidence. */
  points(without: readonly Evidence[] = []): number {
    let sum = 0
    for (const each of this.#evidence) if (!without.includes(each)) sum += points[each]
    return sum
  }
}
