import { separator, type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import type { TokenizedArticle } from '../input.ts'
import { ABOUT, ELSEWHERE, type Hit, MEANT, type Shows, shows } from './lexicon.ts'
import { roleOf } from './roles.ts'

/** Where a term is: in the title, in the first words of the text, or after them. */
export type Zone = 'title' | 'lede' | 'later'

/** The words of the lede, some 220 characters. */
const LEDE_WORDS = 40

/** The different terms of an article: what they show, and where. */
export class Evidence {
  /** For each zone and bit of `shows`. */
  readonly #terms: (string[] | undefined)[] = []
  /** How many times terms that are about immigration occur in the text. */
  mentions = 0
  /** The share of sentences of the text that contain one of them. */
  share = 0
  /** Whether the first sentence of the text contains one of them. */
  isFirstSentenceAbout = false
  /** Whether the first sentence of the text names another country or somebody of it who acts. */
  isFirstSentenceElsewhere = false
  /** Whether the title names the United States, and not only a court or a senate, which every country has. */
  isHomeNamed = false
  /** Whether the title names the United States as where somebody or something comes from: "sent by US", "flight from Texas". */
  isFromHome = false
  /** Who acts first, in the title and in the text: somebody in the United States (1), somebody elsewhere (-1) or nobody (0). */
  firstActor = { title: 0, text: 0 }
  /** Terms that were found with another meaning. */
  readonly otherMeanings: string[] = []
  readonly hasText: boolean
  readonly isLong: boolean

  constructor({ text }: TokenizedArticle) {
    this.hasText = text.words.length > 0
    this.isLong = text.words.length > LONG_TEXT_WORDS
  }

  /** The terms that show something in a zone, each once. */
  terms(kind: Shows, zone: Zone): readonly string[] {
    return this.#terms[placeOf(kind, zone)] ?? none
  }

  /** How many terms show one of these things in a zone. */
  count(zone: Zone, ...kinds: Shows[]): number {
    let count = 0
    for (const kind of kinds) count += this.#terms[placeOf(kind, zone)]?.length ?? 0
    return count
  }

  add(kind: Shows, zone: Zone, term: string): void {
    const place = placeOf(kind, zone)
    const list = this.#terms[place]
    if (list) list.push(term)
    else this.#terms[place] = [term]
  }
}

const none: readonly string[] = []
const zones: Record<Zone, number> = { title: 0, lede: 32, later: 64 }

const placeOf = (kind: Shows, zone: Zone): number => zones[zone] + 31 - Math.clz32(shows[kind])
const LONG_TEXT_WORDS = 150
/** A text of one or two sentences is judged as if it had three, so that one mention is not all of it. */
const LEAST_SENTENCES = 2

const all = Object.entries(shows) as [Shows, number][]

/** The terms found in title and text. */
export interface Found {
  title: readonly Hit[]
  text: readonly Hit[]
}

/** Counts what the terms of an article show. `hasOtherMeaning` tells whether a term means something else where it is. */
export function collectEvidence(
  article: TokenizedArticle,
  found: Found,
  hasOtherMeaning: (hit: Hit, field: Tokens, article: TokenizedArticle) => boolean,
): Evidence {
  const evidence = new Evidence(article)
  const strange = new Set<Hit>()
  const isSure = { title: false, text: false }
  for (const zone of ['title', 'text'] as const) {
    for (const hit of found[zone]) {
      if ((hit.mask & MEANT) === 0 || hit.mask & shows.never) continue
      if (hasOtherMeaning(hit, article[zone], article)) strange.add(hit)
      else if (hit.mask & ABOUT) {
        isSure.text = true
        // The title tells what a text is about, and not the other way around.
        isSure.title ||= zone === 'title' || (hit.mask & shows.unmistakable) !== 0
      }
    }
  }
  // With another term about immigration, "ice" in the text is no reason to doubt the agency.
  for (const zone of ['title', 'text'] as const)
    if (isSure[zone]) for (const hit of found[zone]) strange.delete(hit)
  for (const hit of strange)
    if (!evidence.otherMeanings.includes(hit.term)) evidence.otherMeanings.push(hit.term)
  countField(evidence, article.title, found.title, 'title', strange)
  countField(evidence, article.text, found.text, 'text', strange)
  return evidence
}

const fromWords = wordSet('from by de por desde')

function countField(
  evidence: Evidence,
  tokens: Tokens,
  hits: readonly Hit[],
  field: 'title' | 'text',
  strange: ReadonlySet<Hit>,
): void {
  const seen = new Set<string>()
  let at = 0
  let sentence = 0
  let lastAbout = -1
  let aboutSentences = 0
  for (const [i, hit] of hits.entries()) {
    for (; at < hit.from; at++) if (tokens.separators[at + 1] === separator.sentence) sentence++
    if (hit.mask & shows.never) continue
    const mask = roleOf(tokens, hits, i, strange.has(hit))
    if (mask === 0) continue
    if (field === 'text' && mask & ABOUT) {
      evidence.mentions++
      if (sentence === 0) evidence.isFirstSentenceAbout = true
      if (sentence !== lastAbout) aboutSentences++
      lastAbout = sentence
    }
    if (evidence.firstActor[field] === 0)
      evidence.firstActor[field] = mask & (shows.home | shows.unmistakable) ? 1 : mask & ELSEWHERE ? -1 : 0
    if (field === 'text' && sentence === 0 && mask & ELSEWHERE) evidence.isFirstSentenceElsewhere = true
    if (field === 'title' && mask & shows.home) {
      evidence.isHomeNamed ||= (mask & shows.office) === 0
      evidence.isFromHome ||= /\b(?:by|from)\b/.test(hit.term) || fromWords.has(tokens.words[hit.from - 1])
    }
    const zone = field === 'title' ? 'title' : hit.from < LEDE_WORDS ? 'lede' : 'later'
    if (seen.has(`${zone} ${hit.term}`)) continue
    seen.add(`${zone} ${hit.term}`)
    for (const [kind, bit] of all) if (mask & bit) evidence.add(kind, zone, hit.term)
  }
  if (field === 'title' || tokens.words.length === 0) return
  const sentences = 1 + tokens.separators.filter((each) => each === separator.sentence).length
  evidence.share = Math.min(1, aboutSentences / Math.max(LEAST_SENTENCES, sentences))
}
