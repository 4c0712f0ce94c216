import { conflictOf } from '../evidence/evidence.ts'
import type { Settings } from '../settings.ts'
import { dot } from '../text/vector.ts'
import type { ArticleFeatures } from './features.ts'
import { isOtherIssue, SAME_ISSUE_DAYS } from './recurring.ts'

/** The kinds of identity that two articles may share (see `identities`). */
export type IdentityKind = 'document' | 'url' | 'guid' | 'text' | 'title'

/**
 * The least likeness of two articles with one address. An outlet that links to another's article often gives it its own
 * headline; if both have a text, a page may have shown one and then the other. More is needed where the page may be that of
 * a series: if two articles of one source differ there, if their titles have different numbers, or if they are far apart in time.
 */
const LEAST_AT_ADDRESS = { headline: 0.15, text: 0.3, series: 0.6 }
/** The least share of words that a source's version of another day, under another title, has from the one before. */
const LEAST_SHARED_BY_VERSIONS = 0.75
/** The least likeness of two articles with one guid. Some systems give all their articles one, such as a UUID of zeros. */
const LEAST_WITH_GUID = 0.3
/** A shorter text may be one that the publisher repeats with every piece, such as an invitation to subscribe. */
const LONG_TEXT_WORDS = 150

/** Whether two articles that share an identity of this kind are really the same piece. */
export function isConfirmed(
  kind: IdentityKind,
  a: ArticleFeatures,
  b: ArticleFeatures,
  { copyDays, titleDays }: Settings,
  isAddressOfSeries = false,
): boolean {
  const days = daysApart(a, b)
  const alike = hasNoTerms(a) || hasNoTerms(b) ? 1 : dot(a.vector, b.vector)
  switch (kind) {
    case 'document':
      return true
    case 'url': {
      const haveOtherMarks = a.titleMarks !== b.titleMarks && a.titleMarks !== '' && b.titleMarks !== ''
      if (a.source === b.source && (isOtherIssue(a, b) || haveOtherMarks)) return false
      const { headline, text, series } = LEAST_AT_ADDRESS
      const mayBeNextDocument = a.source === b.source && a.titleKey !== b.titleKey && days >= SAME_ISSUE_DAYS
      if (mayBeNextDocument && sharedWords(a, b) < LEAST_SHARED_BY_VERSIONS) return false
      if (isAddressOfSeries || haveOtherMarks || days > copyDays) return alike >= series
      return alike >= (a.bodyLength > 0 && b.bodyLength > 0 ? text : headline)
    }
    case 'guid':
      return days <= copyDays && alike >= LEAST_WITH_GUID && mayBeCopies(a, b)
    case 'text':
      // A recurring piece may have the same text each time.
      return days <= copyDays && (isLong(a) || mayBeCopies(a, b))
    case 'title':
      if (a.source === b.source || days > titleDays || isOtherIssue(a, b)) return false
      return a.bodyLength === 0 || b.bodyLength === 0
  }
}

/** How many articles at an address are compared to find out whether they are a series. */
const MAX_AT_ADDRESS = 6

/** Whether an address belongs to a series: one source has two pieces there. */
export function isAddressOfSeries(known: readonly ArticleFeatures[], settings: Settings): boolean {
  const some = known.slice(-MAX_AT_ADDRESS)
  return some.some((a, n) =>
    some.slice(n + 1).some((b) => a.source === b.source && !isConfirmed('url', a, b, settings)),
  )
}

/** Whether nothing shows that two similar articles are two pieces. */
export function mayBeCopies(a: ArticleFeatures, b: ArticleFeatures): boolean {
  return conflictOf(a.named, b.named) === undefined && !isOtherIssue(a, b) && !isBoilerplate(a, b)
}

/** Days between two articles, 0 if one has no time. */
export function daysApart(a: ArticleFeatures, b: ArticleFeatures): number {
  return a.day === undefined || b.day === undefined ? 0 : Math.abs(a.day - b.day)
}

/**
 * Whether a publisher repeats a short text under titles that have no rare word in common or that name others, or under another
 * title on another day. Such a text says nothing about the piece.
 */
function isBoilerplate(a: ArticleFeatures, b: ArticleFeatures): boolean {
  if (a.publisher === undefined || a.publisher !== b.publisher || isLong(a) || isLong(b)) return false
  if (a.titleKey === b.titleKey || a.titleKey === 0 || b.titleKey === 0) return false
  return (
    daysApart(a, b) >= SAME_ISSUE_DAYS ||
    !a.titleTerms.some((term) => b.titleTerms.includes(term)) ||
    (namesAnother(a, b) && namesAnother(b, a))
  )
}

/** Whether a title has a name that is nowhere in the other article. */
export function namesAnother({ titleNames }: ArticleFeatures, other: ArticleFeatures): boolean {
  return titleNames.some((name) => !other.titleNames.includes(name) && !other.wordHashes.includes(name))
}

/** The share of the shorter text's words that the other has too, 0 to 1. If an article has no text, its title stands for it. */
function sharedWords(a: ArticleFeatures, b: ArticleFeatures): number {
  const [short, long] = [new Set(a.wordHashes), new Set(b.wordHashes)].sort(
    (one, other) => one.size - other.size,
  )
  return short!.size === 0 ? 1 : short!.intersection(long!).size / short!.size
}

function isLong({ wordHashes }: ArticleFeatures): boolean {
  return wordHashes.length >= LONG_TEXT_WORDS
}

function hasNoTerms({ vector }: ArticleFeatures): boolean {
  return vector.terms.length === 0
}
