import type { Span } from '../../domain/text/terms/term-matcher.ts'
import { casing, separator, type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import { isAfterPreposition, isGovernment, isOf } from './prepositions.ts'

/** "Judge Ann Roe in San Francisco": the seat of a federal court. */
const courts = wordSet('judge judges court courts juez jueza jueces corte tribunal')

/** "Milwaukee judge guilty of obstruction": a judge who is tried, and does not decide. */
const trials = wordSet(
  'accused charged convicted guilty obstructing obstructed obstruction indicted sentence arrested jailed helped trial resigns',
)

/** "Cook County judge": no federal court has its name from a county. */
const counties = wordSet('county parish')

const ofCourts = wordSet('federal district appeals circuit the of de la del')

/** Whether a name is that of a federal court's district: "the Southern District of Texas". */
export const isDistrict = (tokens: Tokens, span: Span): boolean =>
  isOf(tokens.words[span.from - 1]) && tokens.words[span.from - 2] === 'district'

/** Whether several judges of a place decide: "federal judges in Maine", "Maine judges". */
export const isBench = (tokens: Tokens, span: Span): boolean =>
  tokens.words[span.to] === 'judges' || tokens.words[span.from - 2] === 'judges'

/** Whether a name is where a court sits: "Colorado judge", "Judge Ann Roe in San Francisco". */
export function isSeatOfCourt(tokens: Tokens, span: Span): boolean {
  const next = tokens.words.slice(span.to, span.to + 2)
  if (tokens.separators[span.to] === separator.space && next[0] !== undefined) {
    if (next[0] === 'judge' && (isTried(tokens, span) || counties.has(tokens.words[span.to - 1]!)))
      return false
    if (courts.has(next[0]) || ((next[0] === 'federal' || next[0] === 'appeals') && courts.has(next[1])))
      return true
  }
  const before = tokens.words[span.from - 1]
  if (!isOf(before) && !isAfterPreposition(tokens, span)) return false
  if (isGovernment(tokens, span)) return false
  // Only a name or another court is between: not in "Judge orders better food at Chicago jail".
  for (let at = span.from - 2; at >= Math.max(0, span.from - 5); at--) {
    if (courts.has(tokens.words[at]!) || tokens.words[at] === 'circuit') return !isAtCourt(tokens, at)
    if (tokens.casings[at] === casing.lower && !ofCourts.has(tokens.words[at]!)) return false
  }
  return false
}

const isTried = (tokens: Tokens, { to }: Span): boolean =>
  tokens.words.slice(to + 1, to + 6).some((word) => trials.has(word))

/** "arrested outside a court in Phoenix": the court does not act. */
const isAtCourt = (tokens: Tokens, at: number): boolean =>
  tokens.words
    .slice(Math.max(0, at - 3), at)
    .some((word) => word === 'outside' || word === 'inside' || word === 'near')
