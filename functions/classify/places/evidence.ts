import type { Hit, Span } from '../term-matcher.ts'
import { casing, separator, type Tokens } from '../tokenize.ts'
import { isDistrict, isSeatOfCourt } from './court-seat.ts'
import { isAfterPreposition, isEvent, isExample, isInside, isPerson } from './incidental-place.ts'
import { placeRoleOf } from './place-role.ts'

/** What a term shows: the place, and whether it names it, a town in it or one of its bodies, or must not count. */
export interface PlaceTerm {
  id: string
  role: 'alias' | 'town' | 'body' | 'never'
}

/** Kinds of evidence for a place, each counted once, with points that were fitted to labeled articles. */
const points = {
  /** "Texas lawmakers", and "in Texas". */
  title: 3.7,
  inTitle: 3,
  official: 2.6,
  governs: 2.1,
  acts: 2.8,
  /** A federal court of the state. */
  court: 2.2,
  named: 1,
  /** "in Texas": anywhere, and in a short text. */
  where: 0.5,
  summary: 2.1,
  locator: 0,
  /** Named more than once. */
  again: 2,
}
export type Evidence = keyof typeof points

/** The number of words that count as the opening of the text. */
const OPENING_WORDS = 40
/** A text of at most this many words is a summary, which does not tell what happened elsewhere. */
const SUMMARY_WORDS = 60

export const isLong = ({ words }: Tokens): boolean => words.length > SUMMARY_WORDS

/** A mention of a place. */
export interface Mention {
  tokens: Tokens
  hit: Hit<PlaceTerm>
  isTitle: boolean
  isState: boolean
  /** Whether it tells where the configured place before it lies: "Houston, Texas". */
  isLocator: boolean
}

/** The evidence that one mention gives for its place. */
export function evidenceOf({ tokens, hit, isTitle, isState, isLocator }: Mention): Evidence[] {
  if (hit.term.value.role === 'body') return isPerson(tokens, hit) ? [] : [isTitle ? 'title' : 'official']
  if (isLocator) return ['locator']
  if (hit.term.value.role === 'town' && isLong(tokens)) return []
  if (isDistrict(tokens, hit)) return [isTitle ? 'title' : 'court']
  // A federal court acts for its district, which is a state or a part of one, and not for the city where it sits.
  if (isSeatOfCourt(tokens, hit)) return isState && (isTitle || hit.from < OPENING_WORDS) ? ['court'] : []
  const span = withTown(tokens, hit)
  if (isPerson(tokens, span) || isExample(tokens, span) || isEvent(tokens, span)) return []
  const isWhere = isAfterPreposition(tokens, span)
  const role = placeRoleOf(tokens, span)
  if (isTitle) {
    if (!isWhere || role !== 'named') return ['title']
    return [isInside(tokens, span) ? 'inTitle' : 'where']
  }
  const how = isWhere ? 'where' : 'named'
  if (role !== 'named') return [role, how]
  return isWhere && !isLong(tokens) ? [how, 'summary'] : [how]
}

const MAX_TOWN_WORDS = 3

/** A state together with the town before it that is not a place of the configuration: "Amarillo, Texas". */
export function withTown(tokens: Tokens, span: Span): Span {
  if (tokens.separators[span.from] !== separator.comma) return span
  let from = span.from
  while (
    from > 0 &&
    span.from - from < MAX_TOWN_WORDS &&
    tokens.casings[from - 1] === casing.capitalized &&
    (from === span.from || tokens.separators[from] === separator.space)
  )
    from--
  return { from, to: span.to }
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
    if (!evidence.some((each) => each !== 'court' && each !== 'locator')) return
    this.#mentions++
    if (this.#mentions >= (isLong ? 3 : 2)) this.#evidence.add('again')
  }

  get isInTitle(): boolean {
    return this.#evidence.has('title') || this.#evidence.has('inTitle')
  }

  /** The points, without those of `summary` if the title says where it happens. */
  points(hasPlaceInTitle: boolean): number {
    let sum = 0
    for (const each of this.#evidence) if (each !== 'summary' || !hasPlaceInTitle) sum += points[each]
    return sum
  }
}
