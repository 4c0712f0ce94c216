import type { Span } from '../term-matcher.ts'
import { casing, separator, type Tokens, wordSet } from '../tokenize.ts'

/** "Texas Republican", "Arizona Dem": a person's origin, not a place. */
const partyWords = wordSet(
  'republican republicans democrat democrats democratic dem dems gop sen sens senator senators rep reps representative ' +
    'congressman congresswoman congressmen congressional native republicano republicanos democrata democratas senador',
)

/** "Majority Whip Ann Roe of Texas", "Judge Jo Doe of Seattle": the person's origin follows. */
const offices = wordSet('speaker majority minority whip judge')

const past = wordSet('former formerly previously ex')

/** "Iowa caucus", "NYC attack": an event that happens to be there. */
const events = wordSet(
  'attack attacks bombing bombings massacre terror rally rallies speech debate primary primaries caucus caucuses straw ' +
    'campaign poll summit conference convention times post visit trip reporters meeting interview university college airport ' +
    'appearance stop event crowd supporters candidate candidates sector field hotel ad ads commercial film monument museum resort ranch',
)

/** "at Las Vegas sheriffs' convention" */
const gatherings = wordSet('convention conference summit meeting airport hotel')

/** "arrived in Miami", "grew up in Ohio", "a lawsuit filed in Boston", "her home in Georgia": before a preposition. */
const scenery = wordSet(
  'arrived arrives arriving heads headed heading traveled traveling travels flew fly flown landed lands landing driven bused ' +
    'spoke speaking speaks visiting born raised up filed home house cabin career headquarters headquartered based ' +
    'native base vacation hotel airport',
)

/** "cities like Denver", "states such as Texas", "others, including Ohio": an example. */
const examples = wordSet('like including as')

/** "Arizona-Mexico border", "New York-born", "San Francisco-based". */
const hyphenated = wordSet('mexico born based')

const prepositions = wordSet('in at near from via through outside across around en')

/** Prepositions of a place where something happens, and not of one that somebody comes from. */
const inside = wordSet('in at near outside across around en')

/** "in southern California", "in downtown Houston". */
const directions = wordSet('south north east west southern northern eastern western central lower downtown')

/** Whether a name tells a person's origin or party: "Texas Republican". */
export function isPerson(tokens: Tokens, span: Span): boolean {
  const next = tokens.words[span.to]
  const before = tokens.words[span.from - 1]
  if (next !== undefined && tokens.separators[span.to] !== separator.sentence && partyWords.has(next))
    return true
  // "former Florida Gov. Jeb Bush", "previously attorney general in Virginia": no longer in office.
  if (tokens.words.slice(Math.max(0, span.from - 4), span.from).some((word) => past.has(word))) return true
  if (
    (before === 'r' || before === 'd' || before === 'i') &&
    tokens.separators[span.from] === separator.other
  )
    return true
  // "Sen. Ted Cruz of Texas", "Ted Cruz, a Texas ..." with the office before.
  if (!isOf(before) && before !== 'por') return false
  return tokens.words
    .slice(Math.max(0, span.from - 6), span.from)
    .some((word) => partyWords.has(word) || offices.has(word))
}

/** Whether a name is where an event happens: "Iowa caucus", "at Las Vegas sheriffs' convention", "a rally in Phoenix". */
export function isEvent(tokens: Tokens, span: Span): boolean {
  const next = tokens.words[span.to]
  if (next !== undefined && tokens.separators[span.to] === separator.space && events.has(next)) return true
  if (next !== undefined && tokens.separators[span.to] === separator.other && hyphenated.has(next))
    return true
  const isInside = isAfterPreposition(tokens, span)
  if (isInside && gatherings.has(tokens.words[span.to + 1] ?? '')) return true
  const nounBefore = tokens.words[span.from - 2]
  if (nounBefore === undefined) return false
  if (nounBefore === 'university' || nounBefore === 'college') return true
  const before = tokens.words[span.from - 1]
  if (!isOf(before) && before !== 'to' && !isInside) return false
  if (isGovernment(tokens, span)) return false
  return scenery.has(nounBefore) || (!isOf(before) && events.has(nounBefore))
}

/** Whether a name is that of a government: "the state of Hawaii", "the states of Washington and Minnesota". */
export const isGovernment = (tokens: Tokens, span: Span): boolean =>
  isOf(tokens.words[span.from - 1]) &&
  ['state', 'states', 'city', 'estado', 'estados', 'ciudad'].includes(tokens.words[span.from - 2] ?? '')

/** "the mayor of Houston", "el alcalde de Houston". */
export const isOf = (word: string | undefined): boolean => word === 'of' || word === 'de'

/** Whether a name is an example: "cities like Denver". */
export const isExample = (tokens: Tokens, span: Span): boolean =>
  examples.has(tokens.words[span.from - 1] ?? '')

/** Whether a preposition of place is before a name: "in Florida" may have nothing to do with Florida's government. */
export function isAfterPreposition(tokens: Tokens, span: Span): boolean {
  const before = tokens.words[span.from - 1]
  if (before === undefined) return false
  return (
    prepositions.has(before) ||
    ((directions.has(before) || before === 'the') && prepositions.has(tokens.words[span.from - 2] ?? ''))
  )
}

/** Whether a name follows one of these words: "in Florida", "across southern Texas". */
export const isInside = (tokens: Tokens, span: Span): boolean => {
  const before = tokens.words[span.from - 1] ?? ''
  return inside.has(directions.has(before) ? (tokens.words[span.from - 2] ?? '') : before)
}

/** Whether a state only shows where a town is: "Amarillo, Texas". */
export const isLocator = (tokens: Tokens, span: Span): boolean =>
  tokens.separators[span.from] === separator.comma &&
  span.from > 0 &&
  tokens.casings[span.from - 1] !== casing.lower

/** For each name, whether it is one of three or more in a row: "from New York, Chicago and Los Angeles". */
export function inEnumeration(spans: readonly Span[], tokens: Tokens): boolean[] {
  const firstOfRun: number[] = []
  spans.forEach((span, i) => {
    firstOfRun.push(areCoordinated(tokens, spans[i - 1], span) ? firstOfRun[i - 1]! : i)
  })
  return firstOfRun.map((start) => firstOfRun.filter((other) => other === start).length >= 3)
}

/** Whether two names are joined by a comma or a conjunction: "Washington and Minnesota", "Boston, Chicago". */
export const areCoordinated = (tokens: Tokens, a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.to === b.from
    ? tokens.separators[b.from] === separator.comma
    : a.to + 1 === b.from && ['and', 'or', 'y', 'to'].includes(tokens.words[a.to]!))

/** The id of the state whose postal code follows a name: ", TX". */
export function stateCodeAt(
  tokens: Tokens,
  at: number,
  states: ReadonlyMap<string, string>,
): string | undefined {
  if (
    tokens.separators[at] !== separator.comma ||
    tokens.casings[at] !== casing.upper ||
    tokens.words[at]!.length !== 2
  )
    return
  return tokens.casings[at - 1] === casing.lower ? undefined : states.get(tokens.words[at]!)
}
