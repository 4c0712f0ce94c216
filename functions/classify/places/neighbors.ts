import type { Span } from '../../domain/text/term-matcher.ts'
import { casing, separator, type Tokens, wordSet } from '../../domain/text/tokenize.ts'

/** Whether a state only shows where a town is: "Amarillo, Texas". */
export const isLocator = (tokens: Tokens, span: Span): boolean =>
  tokens.separators[span.from] === separator.comma &&
  span.from > 0 &&
  tokens.casings[span.from - 1] !== casing.lower

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

/** For each name, whether it is one of three or more in a row: "from New York, Chicago and Los Angeles". */
export function inEnumeration(spans: readonly Span[], tokens: Tokens): boolean[] {
  const firstOfRun: number[] = []
  spans.forEach((span, i) => {
    firstOfRun.push(areCoordinated(tokens, spans[i - 1], span) ? firstOfRun[i - 1]! : i)
  })
  const inRun = Map.groupBy(firstOfRun, (first) => first)
  return firstOfRun.map((first) => inRun.get(first)!.length >= 3)
}

/** Whether two names are joined by a comma or a conjunction: "Washington and Minnesota", "Boston, Chicago". */
export const areCoordinated = (tokens: Tokens, a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to === b.from
    ? tokens.separators[b.from] === separator.comma
    : a.to + 1 === b.from && ['and', 'or', 'y', 'to'].includes(tokens.words[a.to]!))

const moves = wordSet(
  'flown flew fly driven bused moved moves transferred transfers sent sends took taken takes deported shipped transported relocated',
)

/** What a name is in "from A to B": where somebody was before, or one end of a range, or where somebody was taken. */
export type Course = 'origin' | 'range' | 'destination' | undefined

/** What each of two names in a row is: "flown from Ohio to Texas", "protests from Boston to Miami". */
export function courseOf(tokens: Tokens, hits: readonly Span[], i: number): Course {
  const to = hits[i]!
  const isFrom = (a: Span | undefined, b: Span | undefined) =>
    a !== undefined &&
    b !== undefined &&
    tokens.words[a.from - 1] === 'from' &&
    a.to + 1 === b.from &&
    tokens.words[a.to] === 'to'
  const isOrigin = isFrom(to, hits[i + 1])
  const from = isOrigin ? to : isFrom(hits[i - 1], to) ? hits[i - 1]! : undefined
  if (!from) return
  if (!tokens.words.slice(Math.max(0, from.from - 4), from.from).some((word) => moves.has(word)))
    return 'range'
  return isOrigin ? 'origin' : 'destination'
}
