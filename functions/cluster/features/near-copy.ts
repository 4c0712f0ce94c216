import type { Settings } from '../settings.ts'
import { sharedWords } from '../text/alignment.ts'
import { type ArticleFeatures, MARK } from './features.ts'

/** How much of the shorter of two texts the longer one has. */
export interface Likeness {
  /** The share of its words that are unchanged in shared runs, 0 to 1. */
  share: number
  /** How many of its words the longer one lacks or has elsewhere. */
  changed: number
}

/**
 * Compares the texts of two articles: `undefined` unless the longer one has most of the shorter one, hardly edited. How much
 * is most depends on what else could explain the likeness: short texts share set phrases, an outlet repeats the background of
 * its earlier pieces, and reports made from a template differ in a few names.
 */
export function nearCopy(a: ArticleFeatures, b: ArticleFeatures, settings: Settings): Likeness | undefined {
  const [short, long] = a.wordHashes.length <= b.wordHashes.length ? [a, b] : [b, a]
  const words = short.wordHashes
  const [inShort, inLong] = sharedWords(words, long.wordHashes)
  const least = leastShares(short, long, settings)
  const shared = sum(inShort)
  if (shared < least.short * words.length || sum(inLong) < least.long * long.wordHashes.length)
    return undefined
  if (inLong.indexOf(1) > settings.nearCopy.newLead) return undefined
  const known = new Set(long.wordHashes)
  const edited = words.reduce((count, word, i) => count + Number(inShort[i] === 1 && !known.has(word)), 0)
  const share = (shared - edited) / words.length
  if (share < least.short || edited > settings.nearCopy.edited * shared) return undefined
  if (namesOthers(short, inShort, known) && namesOthers(long, inLong, new Set(words))) return undefined
  return { share, changed: words.length - shared + edited }
}

/** The least share of the shorter text that the longer one has, and the least share of the longer one that is shared. */
function leastShares(
  short: ArticleFeatures,
  long: ArticleFeatures,
  { nearCopy: { share, longShare, shortShare, shortWords, ownUnlike, credited } }: Settings,
): { short: number; long: number } {
  if (isCredited(short, long)) return { short: credited, long: 0 }
  const isShort = short.wordHashes.length < shortWords
  const haveLike = haveLikeTitles(short, long)
  return {
    short: (isShort ? shortShare : share) + (isOwn(short, long) && !haveLike ? ownUnlike : 0),
    long: isShort || haveLike ? 0 : longShare,
  }
}

/** Whether one of two articles credits the other's outlet with the report, or both credit the same outlet. */
export function isCredited({ report: a }: ArticleFeatures, { report: b }: ArticleFeatures): boolean {
  if (a.by === b.by) return false
  return (
    (a.origin !== '' && (a.origin === b.by || a.origin === b.origin)) ||
    (b.origin !== '' && b.origin === a.by)
  )
}

function isOwn({ publisher }: ArticleFeatures, other: ArticleFeatures): boolean {
  return publisher !== undefined && publisher === other.publisher
}

/** Whether half of the rare words of two titles are the same (their cosine similarity is 0.5 or more). */
function haveLikeTitles(a: ArticleFeatures, b: ArticleFeatures): boolean {
  if (a.titleKey === b.titleKey) return true
  const same = a.titleTerms.filter((term) => b.titleTerms.includes(term)).length
  return same > 0 && 4 * same * same >= a.titleTerms.length * b.titleTerms.length
}

/** How many shared words, from the first one, are looked at for names. */
const LEAD_WORDS = 60

/** Whether a lead has, within what both texts share, a name and another name or number that the other text lacks. */
function namesOthers(
  { wordHashes, marks }: ArticleFeatures,
  isShared: Uint8Array,
  known: Set<number>,
): boolean {
  let seen = 0
  let names = 0
  let numbers = 0
  for (let i = 0; i < marks.length && seen < LEAD_WORDS; i++) {
    if (!isShared[i]) continue
    seen++
    if (!marks[i] || known.has(wordHashes[i]!)) continue
    if (marks[i] === MARK.name) names++
    else numbers++
  }
  return names > 0 && names + numbers > 1
}

function sum(values: Uint8Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
