import type { Facts } from './facts.ts'
import { likeness } from './sketch.ts'

const DAY_MINUTES = 24 * 60
/** Two texts that share at least this part of their words are versions of one text. */
const ALIKE = 0.45
/** Below this, only small words are in common. */
const UNLIKE = 0.2
/** Above this, only a word or two may differ. */
const EQUAL = 0.8
/** A page that says something else after this time is the next issue of a series. */
const SERIES_DAYS = 5
/** A version under a new guid or address follows within days. */
const VERSION_DAYS = 2
/** The time between issues of a daily series in one document. */
const ISSUE_DAYS = 0.5

/** Whether two entries of one document with one guid are versions of one piece: they have one link and similar texts. */
export function areVersions(a: Facts, b: Facts): boolean {
  return a.link === b.link && isAlike(a, b) && !isNextIssue(a, b)
}

/** Whether two entries of one document with one link and two guids are versions of one piece, not two issues of a series. */
export function areVersionsUnderNewGuids(a: Facts, b: Facts): boolean {
  return isAlike(a, b) && a.marks === b.marks && daysApart(a, b) < ISSUE_DAYS
}

/**
 * Whether an entry is the same piece as a remembered one with the same guid. A guid may be reused. `haveMoved`: guids now
 * belong to other entries than before.
 */
export function continuesGuid(entry: Facts, known: Facts, haveMoved: boolean): boolean {
  if (isNextIssue(entry, known)) return false
  if (entry.title === known.title || isAlike(entry, known)) return true
  if (haveMoved) return false
  const isThere =
    entry.link === known.link && (entry.link !== undefined || daysApart(entry, known) < ISSUE_DAYS)
  return isThere || isSameTime(entry, known)
}

/** Whether an entry is the same piece as a remembered one with the same link, which is not in the document any more. */
export function continuesLink(entry: Facts, known: Facts): boolean {
  if (isNextIssue(entry, known)) return false
  // Without guids, a link is all that names an entry, whatever is edited.
  if (entry.guid === undefined || known.guid === undefined) return true
  if (!isAlike(entry, known) || entry.marks !== known.marks) return false
  // A short title may be the name of a column.
  return daysApart(entry, known) <= VERSION_DAYS || (entry.title === known.title && entry.isHeadline)
}

/**
 * Whether an entry is the same piece as a remembered one under another guid and another link. `isChurning`: the source
 * gives its entries new addresses at every fetch.
 */
export function continuesTitle(entry: Facts, known: Facts, isChurning: boolean): boolean {
  if (entry.title !== known.title || likeness(entry.sketch, known.sketch) < EQUAL) return false
  const days = daysApart(entry, known)
  if (isSameTime(entry, known)) return entry.isHeadline || entry.hasText
  if (entry.hasText && known.hasText && days < ISSUE_DAYS) return true
  return isChurning && (entry.isHeadline || days < ISSUE_DAYS) && days <= VERSION_DAYS
}

/**
 * Whether a page or guid has a different text after some time, and so the next issue of a series, which is a separate article.
 * Within days it may also be an edit, unless hardly a word of a whole text is left.
 */
function isNextIssue(a: Facts, b: Facts): boolean {
  const days = daysApart(a, b)
  if (a.title === b.title || days < ISSUE_DAYS) return false
  if (days >= SERIES_DAYS) return a.marks !== b.marks || !isAlike(a, b)
  return a.hasText && b.hasText && likeness(a.sketch, b.sketch) < UNLIKE
}

/** Whether two entries have most of their words in common. */
export function isAlike(a: Facts, b: Facts): boolean {
  return likeness(a.sketch, b.sketch) >= ALIKE
}

function isSameTime(a: Facts, b: Facts): boolean {
  return a.at !== undefined && a.at === b.at
}

/** The time between two entries; 0 if one has no date. */
function daysApart({ at: a }: Facts, { at: b }: Facts): number {
  return a === undefined || b === undefined ? 0 : Math.abs(a - b) / DAY_MINUTES
}
