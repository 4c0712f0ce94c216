import type { Place } from '../../domain/model/taxonomy.ts'
import { namesOf, rootCountry } from '../../domain/places.ts'
import { type Hit, longestHits, type Span, type Term, TermMatcher } from '../../domain/text/term-matcher.ts'
import { casing, type Tokens } from '../../domain/text/tokenize.ts'

/** Stands in a term for the name of any place but the country: `{place} Senate`. */
const PLACE = '{place}'
/** The word that stands for a place's name while terms are found. Where an article has it, it is no place and matches nothing. */
const PLACE_WORD = 'xxplacexx'

export const hasPlace = (text: string): boolean => text.includes(PLACE)

/** The names that `{place}` stands for. */
function namesIn(places: readonly Place[]): string[] {
  const country = rootCountry(places)
  const named = places.filter(({ id }) => id !== country)
  return [...new Set(named.flatMap((place) => [...namesOf(place, country), ...place.towns]))]
}

/** A text in which each name of a place is one word, and the words of the text that each of its words stands for. */
function withPlaceWords(tokens: Tokens, names: readonly Span[]): { tokens: Tokens; spans: Span[] } {
  const spans: Span[] = []
  const words: string[] = []
  const casings: number[] = []
  let next = 0
  for (let at = 0; at < tokens.words.length; ) {
    const name = names[next]?.from === at ? names[next++] : undefined
    const to = name?.to ?? at + 1
    const word = tokens.words[at]!
    words.push(name ? PLACE_WORD : word === PLACE_WORD ? '' : word)
    casings.push(name ? casing.capitalized : tokens.casings[at]!)
    spans.push({ from: at, to })
    at = to
  }
  return { tokens: { ...tokens, words, casings }, spans }
}

/** Compiles terms with `{place}` to a function that finds them. Their text is then as the article has it. */
export function compileTermsWithPlaces<T>(terms: readonly Term<T>[], places: readonly Place[]) {
  const names = new TermMatcher(namesIn(places).map((text) => ({ text, value: true, isExact: true })))
  const matcher = new TermMatcher(
    terms.map((term) => ({ ...term, text: term.text.replace(PLACE, PLACE_WORD) })),
  )

  return (tokens: Tokens): Hit<T>[] => {
    const found = longestHits(names.find(tokens))
    if (found.length === 0) return []
    const replaced = withPlaceWords(tokens, found)
    return matcher.find(replaced.tokens).map((hit) => {
      const { from } = replaced.spans[hit.from]!
      const { to } = replaced.spans[hit.to - 1]!
      const text = tokens.text.slice(
        tokens.starts[from],
        tokens.starts[to - 1]! + tokens.words[to - 1]!.length,
      )
      return { from, to, term: { ...hit.term, text } }
    })
  }
}
