import { separator, type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import { ELSEWHERE, type Hit, MEANT, shows } from './lexicon.ts'
import { isPerson } from './persons.ts'

const NATIONAL = shows.nation | shows.demonym

/** What a term shows among its neighbors. */
export function roleOf(tokens: Tokens, hits: readonly Hit[], i: number, isStrange: boolean): number {
  const hit = hits[i]!
  let { mask } = hit
  const before = hits[i - 1]
  // "UK Supreme Court" is not the US one.
  if (
    mask & shows.office &&
    before?.to === hit.from &&
    before.mask & ELSEWHERE &&
    !(before.mask & shows.home) &&
    tokens.separators[hit.from] === separator.space
  )
    mask &= ~shows.home
  if (isStrange) mask &= ~MEANT
  if (mask & shows.subject && mask & shows.people && isForebear(tokens, hits, i))
    return (mask & ~MEANT) | shows.biography
  // "U.S. sends missiles to Ukrainians": they get what is sent.
  if (mask & shows.origin) return receives.has(tokens.words[hit.from - 1]) ? mask : mask | shows.folk
  if (mask & shows.anywhere)
    return isAfter(tokens, hits, i, fromWords) ? (mask & ~shows.anywhere) | shows.origin | shows.folk : mask
  if ((mask & NATIONAL) === 0) return mask
  const origin = originOf(tokens, hits, i)
  if (origin !== 0) return (mask & ~NATIONAL) | origin
  return mask & shows.borderland ? mask & ~NATIONAL : mask
}

const descendants = wordSet(
  'son sons daughter daughters grandson grandsons granddaughter granddaughters grandchild grandchildren hijo hija hijos nieto ' +
    'nieta nietos',
)
/** "Immigrant children" are immigrants, and "children of immigrants" may not be. */
const kin = new Set([...descendants, 'child', 'children', 'kids', 'born', 'raised'])
const kinPrepositions = wordSet('of to by de')

/** Whether immigrants are somebody's forebears: "daughter of Greek immigrants", "immigrants' grandson". */
function isForebear({ words }: Tokens, hits: readonly Hit[], i: number): boolean {
  const { from, to } = hits[i]!
  if (descendants.has(words[to])) return true
  const before = hits[i - 1]
  const at = before?.to === from && before.mask & NATIONAL ? before.from : from
  return kinPrepositions.has(words[at - 1]) && kin.has(words[at - 2])
}

/** What a country or its adjective shows if it tells where people are from or are taken: "driver from Colombia", "Haitian nanny". */
function originOf(tokens: Tokens, hits: readonly Hit[], i: number): number {
  const hit = hits[i]!
  if (hit.mask & shows.nation) {
    if (!isAfter(tokens, hits, i, originWords)) return 0
    return isOfPeople(tokens, hits, i) ? shows.origin | shows.folk : shows.origin
  }
  const next = hits[i + 1]
  const isBesideIt = next?.from === hit.to && tokens.separators[hit.to] === separator.space
  if (isBesideIt && next.mask & shows.status) return shows.origin
  if (isBesideIt && next.mask & shows.people) return shows.origin | shows.folk
  if (isPersonAt(tokens, hit.to, next)) return shows.origin | shows.folk | shows.people
  if (isPeopleAlone(tokens, hit)) return shows.origin | shows.folk
  // "To Salvadoran prison" tells where somebody is taken.
  const isPrison = prisons.has(tokens.words[hit.to])
  return isPrison && isAfter(tokens, hits, i, originWords) ? shows.origin : 0
}

/** Words after which a country is where somebody comes from or goes to, and does not act. */
const originWords = wordSet('from to for de a desde hacia')
const receives = wordSet('to with between')
const fromWords = wordSet('from de desde')
const prisons = wordSet('prison megaprison jail prision carcel')

/** Words between "from" and a country: "from 30 mostly poor countries", "from Honduras and Nepal". */
const between = wordSet(
  'and or the other more some all many several dozens of about nearly at least than over y o e los las otros otras',
)
const kindsOfCountries = wordSet(
  'poor poorer rich mostly majority muslim world third central south latin african asian european torn war',
)
/** How far before a country its preposition may be. */
const REACH = 10

/** Whether a country stands after one of some words, alone or in a list of countries. */
function isAfter(
  { words }: Tokens,
  hits: readonly Hit[],
  i: number,
  those: ReadonlySet<string | undefined>,
): boolean {
  const isGeneral = (hits[i]!.mask & shows.anywhere) !== 0
  let before = i - 1
  const end = Math.max(0, hits[i]!.from - REACH)
  for (let at = hits[i]!.from - 1; at >= end; at--) {
    const word = words[at]!
    if (those.has(word)) return true
    while (before >= 0 && hits[before]!.from > at) before--
    const other = hits[before]
    if (other && other.to > at && other.mask & NATIONAL) {
      at = other.from
      continue
    }
    const isBetween = between.has(word) || /^\d/.test(word) || (isGeneral && kindsOfCountries.has(word))
    if (!isBetween) return false
  }
  return false
}

/** Whether people, or a number of them, come from a country: "workers from Peru", "60,000 from Peru". */
function isOfPeople({ words }: Tokens, hits: readonly Hit[], i: number): boolean {
  const { from } = hits[i]!
  if (!fromWords.has(words[from - 1])) return false
  const before = hits[i - 1]
  return (
    (before !== undefined && (before.mask & shows.people) !== 0 && from - 1 - before.to <= 1) ||
    /^\d/.test(words[from - 2] ?? '')
  )
}

/** Adjectives that are the people as well: the Burmese, the Irish, the French. */
const adjectiveOfPeople = /(?:ese|ish|ch|swiss)$/
const afterPeople = wordSet(
  'of in with who from at on and are were may must can will fear face lose flee seek get live',
)

/** Whether an adjective stands for people: "rule that stripped Burmese of their status". */
function isPeopleAlone({ words, separators }: Tokens, { to }: Hit): boolean {
  if (!adjectiveOfPeople.test(words[to - 1]!)) return false
  return to === words.length || (separators[to] === separator.space && afterPeople.has(words[to]!))
}

/** Whether a word after an adjective of a country is somebody: "Ecuadorean roofer", "Colombian high schooler". */
function isPersonAt({ words, separators }: Tokens, at: number, next: Hit | undefined): boolean {
  for (const offset of [0, 1]) {
    if (separators[at + offset] !== separator.space) return false
    if (next?.from === at + offset) {
      if (offset === 1 && next.mask & shows.people) return true
      if (offset === 1 || next.to > at + 1 || next.mask & (ELSEWHERE | shows.home)) return false
    }
    if (isPerson(words[at + offset] ?? '')) return true
  }
  return false
}
