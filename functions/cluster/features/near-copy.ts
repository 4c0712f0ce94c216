import type { Settings } from '../settings.ts'
import { sharedWords } from '../text/alignment.ts'
import type { ArticleFeatures } from './features.ts'
import { MARK } from './marks.ts'
import { namesAnother } from './same-piece.ts'

/** How much of the shorter of two texts the longer one has. */
export interface Likeness {
  /** The share of its words that are unchanged in shared runs, 0 to 1. */
  share: number
  /** How many of its words the longer one lacks or has elsewhere. */
  changed: number
  /** The share of the longer text that is in shared runs, 0 to 1. */
  longShare: number
}

/**
 * Compares the texts of two articles: `undefined` unless the longer one contains most of the shorter one, little edited. How
 * much that is depends on what else could explain the likeness: short texts share set phrases, an outlet repeats the
 * background of its earlier pieces, and reports made from a template differ in a few names.
 */
export function nearCopy(a: ArticleFeatures, b: ArticleFeatures, settings: Settings): Likeness | undefined {
  const [short, long] = a.wordHashes.length <= b.wordHashes.length ? [a, b] : [b, a]
  const words = short.wordHashes
  const limits = limitsOf(short, long, settings)
  const [inShort, inLong] = sharedWords(words, long.wordHashes)
  const shared = sum(inShort)
  const longShare = sum(inLong) / long.wordHashes.length
  if (shared < limits.share * words.length || longShare < limits.longShare) return undefined
  if (inLong.indexOf(1) > settings.nearCopy.newLead) return undefined
  const ofLong = new Set(long.wordHashes)
  const edited = words.reduce((count, word, i) => count + Number(inShort[i] === 1 && !ofLong.has(word)), 0)
  if (edited > limits.edited * shared) return undefined
  const changed = words.length - shared + edited
  const found = { share: 1 - changed / words.length, changed, longShare }
  return areOfTemplate({ article: short, inShared: inShort }, { article: long, inShared: inLong }, settings)
    ? undefined
    : found
}

/** The least shares of both texts that are shared, and the greatest share of replaced words. */
function limitsOf(
  short: ArticleFeatures,
  long: ArticleFeatures,
  { nearCopy }: Settings,
): { share: number; longShare: number; edited: number } {
  const isShort = short.wordHashes.length < nearCopy.shortWords
  const edited = isShort ? nearCopy.shortEdited : nearCopy.edited
  if (isCredited(short, long)) return { share: nearCopy.credited, longShare: 0, edited }
  const share = isShort ? nearCopy.shortShare : nearCopy.share
  const isLike = haveLikeTitles(short, long)
  return {
    share: isOwn(short, long) && !isLike ? share + nearCopy.ownUnlike : share,
    longShare: isShort || isLike ? 0 : nearCopy.longShare,
    edited,
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

interface Compared {
  article: ArticleFeatures
  /** Which of its words are in shared runs. */
  inShared: Uint8Array
}

/**
 * Whether two texts share only a template: in the shared parts of the leads, each has names and numbers that the other lacks.
 * If that is true of the titles too, fewer are needed.
 */
function areOfTemplate(a: Compared, b: Compared, { nearCopy: { otherNames } }: Settings): boolean {
  const least = Math.min(othersInLead(a, b.article), othersInLead(b, a.article))
  if (least >= otherNames.lead) return true
  return (
    least >= otherNames.withTitles && namesAnother(a.article, b.article) && namesAnother(b.article, a.article)
  )
}

/** How many of the shared words, from the first one, are searched for names. */
const LEAD_WORDS = 60

/** How many names and numbers of the shared lead the other text lacks; 0 if all are numbers, as in an update of a report. */
function othersInLead(
  { article: { wordHashes, marks }, inShared }: Compared,
  other: ArticleFeatures,
): number {
  const known = new Set(other.wordHashes)
  let seen = 0
  let names = 0
  let numbers = 0
  for (let i = 0; i < marks.length && seen < LEAD_WORDS; i++) {
    if (!inShared[i]) continue
    seen++
    if (!marks[i] || known.has(wordHashes[i]!)) continue
    if (marks[i] === MARK.name) names++
    else numbers++
  }
  return names > 0 ? names + numbers : 0
}

function sum(values: Uint8Array): number {
  let total = 0
  for (const value of values) total += value
  return total
}
