import type { Span } from '../../domain/text/terms/term-matcher.ts'
import { casing, separator, type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import { isAfterPreposition, isGovernment, isOf, wordBefore, wordsBefore } from './prepositions.ts'

/** "Iowa caucus", "NYC attack": an event that happens to be there. */
const events = wordSet(
  'attack attacks bombing bombings massacre terror rally rallies speech debate primary primaries caucus caucuses straw ' +
    'campaign poll summit conference convention times post visit trip reporters meeting interview airport ' +
    'appearance stop event crowd supporters candidate candidates sector field hotel ad ads commercial film monument museum resort ranch',
)

const campuses = wordSet('university college')

/** "at Las Vegas sheriffs' convention" */
const gatherings = wordSet('convention conference summit meeting airport hotel')

/** "arrived in Miami", "grew up in Ohio", "a lawsuit filed in Boston", "her home in Georgia": before a preposition. */
const scenery = wordSet(
  'arrived arrives arriving traveled traveling travels flew fly flown landed lands landing driven bused ' +
    'spoke speaking speaks visiting born raised up filed home house cabin career headquarters headquartered based ' +
    'native base vacation hotel airport lobby sits',
)

/** An airport or a hotel in a headline is where something happens, unless somebody only comes or stays there. */
const lodgings = wordSet('airport hotel')
const journeys = wordSet(
  'landed lands land landing flown flew fly arrives arrived arrive returns returned meets met interviewed speaks',
)

/** "the Golden Gate Bridge in San Francisco", "a view of a beach in Hawaii": in a picture or an advertisement. */
const landmarks = wordSet(
  'bridge arch canyon rushmore needle alamo lighthouse statue monument memorial museum skyline beach valley mountain mountains tower',
)
const pictures = wordSet(
  'ad ads advertisement poster posters picture pictures painting photo photos image images video view scenes footage meme mural ' +
    'spot spots shows show',
)
const crowds = wordSet('march marched marches protest protesters rally rallied vigil arrested detained found')

/** "protesters rally at Texas jail": these people may live there, and it is no campaign. */
const protesters = wordSet(
  'protester protesters demonstrators activists advocates residents immigrants families workers students thousands hundreds ' +
    'dozens clergy faithful neighbors',
)

/** "cities like Denver", "states such as Texas", "others, including Ohio": an example. */
const examples = wordSet('like including as')

/** "Arizona-Mexico border", "New York-born", "San Francisco-based". */
const hyphenated = wordSet('mexico born based')

/** Whether a name is where an event happens: "Iowa caucus", "at Las Vegas sheriffs' convention", "a rally in Phoenix". */
export function isEvent(tokens: Tokens, span: Span, isTitle: boolean): boolean {
  const next = tokens.words[span.to]
  if (isTitle && isAtLodging(tokens, span)) return false
  if (next !== undefined && tokens.separators[span.to] === separator.space && events.has(next)) return true
  if (next !== undefined && tokens.separators[span.to] === separator.other && hyphenated.has(next))
    return true
  const isInside = isAfterPreposition(tokens, span)
  if (isInside && gatherings.has(tokens.words[span.to + 1])) return true
  if (isTitle && isInside && isWhereSpoken(tokens, span)) return true
  const nounBefore = tokens.words[span.from - 2]
  if (nounBefore === undefined) return false
  const before = tokens.words[span.from - 1]
  if (!isOf(before) && before !== 'to' && !isInside) return false
  if (isGovernment(tokens, span)) return false
  if (scenery.has(nounBefore)) return true
  if (isOf(before) || !events.has(nounBefore)) return false
  return !tokens.words.slice(Math.max(0, span.from - 5), span.from - 2).some((word) => protesters.has(word))
}

const speeches = wordSet(
  'propose proposes pitch pitches tout touts unveil unveils speak speaks stump stumps campaign campaigns woo woos',
)

/** Whether a headline ends with where a politician speaks: "Romney to propose immigration plan in Florida". */
function isWhereSpoken(tokens: Tokens, span: Span): boolean {
  return span.to === tokens.words.length && wordsBefore(tokens, span, 8).some((word) => speeches.has(word))
}

/** "arrests at Seattle airport", "Hotel in Minneapolis drops ICE" */
function isAtLodging(tokens: Tokens, span: Span): boolean {
  if (!lodgings.has(tokens.words[span.to]) && !lodgings.has(wordBefore(tokens, span))) return false
  return !wordsBefore(tokens, span, 6).some((word) => journeys.has(word))
}

/** Whether a place is only to be seen: "ads show the Golden Gate Bridge in San Francisco". */
export function isPictured(tokens: Tokens, span: Span): boolean {
  if (!isAfterPreposition(tokens, span)) return false
  const before = wordsBefore(tokens, span, 14)
  if (!before.slice(-4).some((word) => landmarks.has(word))) return false
  if (before.some((word) => crowds.has(word))) return false
  const isName = tokens.casings[span.from - 2] === casing.capitalized
  return isName || wordBefore(tokens, span) === 'lighthouse' || before.some((word) => pictures.has(word))
}

/** Whether a name is a university's: "University of Ohio", "Ohio State University", "San Diego State". */
export function isCampus(tokens: Tokens, span: Span, isState: boolean): boolean {
  const next = tokens.words.slice(span.to, span.to + 2)
  const own = next[0] === 'state' ? next[1] : next[0]
  if (!isState && next[0] === 'state' && tokens.casings[span.to] === casing.capitalized) return true
  if (campuses.has(own) && tokens.separators[span.to] === separator.space) return true
  return campuses.has(tokens.words[span.from - 2])
}

/** Whether a name is an example: "cities like Denver". */
export const isExample = (tokens: Tokens, span: Span): boolean => examples.has(tokens.words[span.from - 1])
