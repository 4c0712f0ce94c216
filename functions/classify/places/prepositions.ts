import type { Span } from '../../domain/text/terms/term-matcher.ts'
import { type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'

const prepositions = wordSet('in at near from via through outside across around en')

/** Prepositions of a place where something happens, and not of one that somebody comes from. */
const inside = wordSet('in at near outside across around en')

/** "in southern California", "in downtown Houston". */
const directions = wordSet('south north east west southern northern eastern western central lower downtown')

/** "the mayor of Houston", "el alcalde de Houston". */
export const isOf = (word: string | undefined): boolean => word === 'of' || word === 'de'

/** Whether a name is that of a government: "the state of Hawaii", "the states of Washington and Minnesota". */
export const isGovernment = (tokens: Tokens, span: Span): boolean =>
  isOf(tokens.words[span.from - 1]) &&
  ['state', 'states', 'city', 'estado', 'estados', 'ciudad'].includes(tokens.words[span.from - 2] ?? '')

/** Whether a preposition of place is before a name: "in Florida" may have nothing to do with Florida's government. */
export function isAfterPreposition(tokens: Tokens, span: Span): boolean {
  const before = tokens.words[span.from - 1]
  if (before === undefined) return false
  return (
    prepositions.has(before) ||
    ((directions.has(before) || before === 'the') && prepositions.has(tokens.words[span.from - 2]))
  )
}

/** Whether a name follows one of these words: "in Florida", "across southern Texas". */
export const isInside = (tokens: Tokens, span: Span): boolean => {
  const before = tokens.words[span.from - 1]
  return inside.has(directions.has(before) ? tokens.words[span.from - 2] : before)
}

/** The word before the preposition of a name: "raid" in "the raid in downtown Houston". */
export const wordBefore = (tokens: Tokens, span: Span): string | undefined =>
  tokens.words[span.from - (directions.has(tokens.words[span.from - 1]) ? 3 : 2)]

/** The last words before a name, at most so many. */
export const wordsBefore = (tokens: Tokens, span: Span, count: number): string[] =>
  tokens.words.slice(Math.max(0, span.from - count), span.from)
