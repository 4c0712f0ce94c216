import type { Span } from '../../domain/text/terms/term-matcher.ts'
import { separator, type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import { isAfterPreposition, isGovernment, isOf, wordsBefore } from './prepositions.ts'

/** "Texas Republican", "Arizona Dem": a person's origin, not a place. */
const partyWords = wordSet(
  'republican republicans democrat democrats democratic dem dems gop sen sens senator senators rep reps representative ' +
    'congressman congresswoman congressmen congressional native republicano republicanos democrata democratas senador',
)

/** "Majority Whip Ann Roe of Texas", "Judge Jo Doe of Seattle": the person's origin follows. */
const offices = wordSet('speaker majority minority whip judge')

/** "a Dallas lawyer": a person who works there and does not speak for it. */
const professions = wordSet(
  'attorney attorneys lawyer lawyers businessman businesswoman author professor economist billionaire developer investor ' +
    'abogado abogada',
)

/** "his home state of Ohio" */
const homes = wordSet('home native adopted')

const past = wordSet('former formerly previously ex')

/** "previously attorney general in Virginia": an office between the past and its place. */
const formerOffices = wordSet(
  'attorney general governor gov mayor sheriff prosecutor lawmaker legislator judge official',
)

/** "She once practiced law in Omaha", "He was a sheriff in Tampa": before a person came to where the news is. */
const biographies = wordSet('once studied practiced graduated attended taught interviewed estudio')
const pastOffices = wordSet(
  'sheriff mayor prosecutor lawyer judge professor officer lawmaker legislator teacher senator attorney',
)

/** Whether a name tells a person's origin, party, profession or former office: "Texas Republican", "a Dallas lawyer". */
export function isPerson(tokens: Tokens, span: Span): boolean {
  const next = tokens.words[span.to]
  const before = tokens.words[span.from - 1]
  if (next !== undefined && tokens.separators[span.to] !== separator.sentence) {
    if (partyWords.has(next)) return true
    if (professions.has(next) && tokens.words[span.to + 1] !== 'general') return true
  }
  if (isGovernment(tokens, span) && homes.has(tokens.words[span.from - 3])) return true
  if (isFormerOffice(tokens, span)) return true
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

/** "former Florida Gov. Jeb Bush", "previously attorney general in Virginia", but not "former soldier in Utah". */
function isFormerOffice(tokens: Tokens, span: Span): boolean {
  let isFormer = false
  let hasOffice = false
  for (let at = Math.max(0, span.from - 4); at < span.from; at++) {
    const word = tokens.words[at]!
    isFormer ||= past.has(word)
    hasOffice ||= formerOffices.has(word)
  }
  return isFormer && (hasOffice || !isAfterPreposition(tokens, span))
}

/** Whether a place is of a person's past: "She once practiced law in Omaha". */
export function isPast(tokens: Tokens, span: Span): boolean {
  if (!isAfterPreposition(tokens, span)) return false
  const before = wordsBefore(tokens, span, 7)
  if (before.some((word) => biographies.has(word))) return true
  const was = before.findIndex(
    (word, i) => (word === 'was' || word === 'era') && /^(?:an?|un|una)$/.test(before[i + 1] ?? ''),
  )
  return was >= 0 && before.slice(was).some((word) => pastOffices.has(word))
}
