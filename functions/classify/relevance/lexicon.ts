import type { Place, Relevance } from '../../domain/model/taxonomy.ts'
import { namesOf, rootCountry } from '../../domain/places.ts'
import { TermBeginnings } from '../../domain/text/terms/term-beginnings.ts'
import {
  type Hit as MatcherHit,
  type Span,
  type Term,
  TermMatcher,
} from '../../domain/text/terms/term-matcher.ts'
import { type Tokens, tokenize } from '../../domain/text/terms/tokenize.ts'
import { verbForms } from './verb-forms.ts'

/** What a term can show, each with a bit of its own. `origin`, `nation` and `demonym` are made from `nations`. */
export const shows = {
  unmistakable: 1 << 0,
  subject: 1 << 1,
  support: 1 << 2,
  hint: 1 << 3,
  home: 1 << 4,
  action: 1 << 5,
  status: 1 << 6,
  people: 1 << 7,
  /** A country: Haiti. */
  nation: 1 << 8,
  /** Of a country: Haitian. */
  demonym: 1 << 9,
  /** The people of a country: Haitians. */
  origin: 1 << 10,
  foreign: 1 << 11,
  biography: 1 << 12,
  never: 1 << 13,
  format: 1 << 14,
  unrelated: 1 << 15,
  /** Somebody or something of home of which only a place is named: Ohio. */
  place: 1 << 16,
  enforcement: 1 << 17,
  /** A word of home that every country has: judge. */
  office: 1 << 18,
  /** A place at the country's own border: Rio Grande. */
  borderland: 1 << 19,
  /** Other countries in general: abroad. */
  anywhere: 1 << 20,
  /** People by where they are from: Haitians, a driver from Haiti. Each is `origin` too. */
  folk: 1 << 21,
  /** A word that means something else as often: green card, caravan. */
  everyday: 1 << 22,
} as const
export type Shows = keyof typeof shows

/** The terms that are about immigration without others. */
export const ABOUT = shows.unmistakable | shows.subject
/** The terms that make somebody of another country the one who acts. */
export const ELSEWHERE = shows.nation | shows.demonym | shows.foreign
/** The kinds of terms that can mean something else. */
export const MEANT = ABOUT | shows.support | shows.enforcement | shows.hint

/** An occurrence of a term: words `from` up to, but not including, `to`. */
export interface Hit extends Span {
  term: string
  mask: number
}

/** "sent by U.S." names who acts as well, and stands for "sent by US". */
const termsOf = (texts: readonly string[], kind: Shows, isExact = false) =>
  texts.flatMap((text) => {
    if (!/\bU\.S\./.test(text)) return { text, value: shows[kind], isExact }
    const value = shows[kind] | (kind === 'never' || kind === 'foreign' ? 0 : shows.home)
    return [text, text.replaceAll('U.S.', 'US')].map((each) => ({ text: each, value, isExact }))
  })

/** Offices and bodies that every country has. */
const ofAnyCountry =
  /\b(court|corte|judge|juez|jueza|jueces|tribunal|senat|senad|congres|legislat|governor|gobern|mayor|alcalde|sheriff|county|president|administration|attorney|federal|census|lawmaker|justices|army|navy|marine|air force|coast guard|ejército|guardia costera)/i

/** Who acts at home. "Trump administration" has a name of home in it, and "administration" has none. */
function homeOf(texts: readonly string[]) {
  const names = termsOf(
    texts.filter((text) => !ofAnyCountry.test(text)),
    'home',
  )
  const offices = texts.filter((text) => ofAnyCountry.test(text))
  const matcher = new TermMatcher(names)
  return [
    ...names,
    ...termsOf(offices, 'home').map((term) => {
      const isNamed = matcher.find(tokenize(term.text)).length > 0
      return isNamed ? term : { ...term, value: term.value | shows.office }
    }),
  ]
}

/** Names of places are of home. One that is no word of `home` too names nobody who acts. */
function placesOf(places: readonly Place[], home: readonly string[]) {
  const acting = new Set(home)
  const country = rootCountry(places)
  return places
    .filter(({ id }) => id !== country)
    .flatMap((place) => namesOf(place, country))
    .map((text) => ({
      text,
      value: acting.has(text) ? shows.home : shows.home | shows.place,
      isExact: false,
    }))
}

/** What is of a country, and its people: a word that looks like a plural, such as "Chinese", is not both. */
const demonymsOf = (demonyms: readonly string[]) => [
  ...termsOf(demonyms, 'demonym', true),
  ...termsOf(
    demonyms.filter((demonym) => !/(s|ese|sh|ch)$/i.test(demonym)).map((demonym) => `${demonym}s`),
    'origin',
    true,
  ),
]

/** The terms of all lists. */
export class Lexicon {
  readonly #list: readonly Term<number>[]
  readonly #terms: TermMatcher<number>
  readonly #never: TermMatcher<number>

  constructor(settings: Relevance, places: readonly Place[]) {
    const never = termsOf(settings.never, 'never')
    this.#never = new TermMatcher(never)
    this.#list = [
      ...termsOf(settings.unmistakable, 'unmistakable'),
      ...termsOf(settings.subject, 'subject'),
      ...termsOf(settings.support, 'support'),
      ...termsOf(settings.enforcement, 'enforcement'),
      ...termsOf(settings.hints, 'hint'),
      ...homeOf(settings.home),
      ...placesOf(places, settings.home),
      ...termsOf(settings.borderland, 'borderland'),
      ...termsOf(settings.anywhere, 'anywhere'),
      ...termsOf([...new Set(settings.actions.flatMap(verbForms))], 'action'),
      ...termsOf(settings.status, 'status'),
      ...termsOf(settings.people, 'people'),
      ...termsOf(settings.foreign, 'foreign'),
      ...termsOf(settings.biography, 'biography'),
      ...termsOf(settings.unrelated, 'unrelated'),
      ...never,
      ...termsOf(settings.everyday, 'everyday'),
      ...termsOf(settings.formats, 'format'),
      ...termsOf(Object.keys(settings.nations), 'nation'),
      ...demonymsOf(Object.values(settings.nations).flat()),
    ]
    this.#terms = new TermMatcher(this.#list)
  }

  /** The beginnings of the terms that show any of these things. */
  beginningsOf(mask: number): TermBeginnings {
    return new TermBeginnings(this.#list.filter(({ value }) => value & mask))
  }

  /** Finds terms from the left, at each word the longest, with what all lists say of it. */
  find(tokens: Tokens): Hit[] {
    const hits: Hit[] = []
    for (let at = 0; at < tokens.words.length; ) {
      const found = this.#terms.longestAt(tokens, at)
      const first = found[0]
      if (!first) {
        at++
        continue
      }
      // "bill on border collies": the phrase in which nothing counts begins within the term "on border".
      const { term, from, to } = this.#neverWithin(tokens, first) ?? first
      let mask = term.value
      if (from === first.from) for (const each of found) mask |= each.term.value
      hits.push({ term: term.text, mask, from, to })
      at = to
    }
    return hits
  }

  /** The first phrase of `never` that begins within a term and reaches beyond it. */
  #neverWithin(tokens: Tokens, { from, to }: Span): MatcherHit<number> | undefined {
    for (let at = from + 1; at < to; at++) {
      const [never] = this.#never.longestAt(tokens, at)
      if (never && never.to > to) return never
    }
    return
  }
}
