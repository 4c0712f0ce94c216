import type { Article } from '../../../domain/model/article.ts'
import type { Source } from '../../../domain/model/source.ts'
import { DAY_MS } from '../../../domain/time.ts'
import { contentHash } from '../../../store/stories/articles.ts'
import type { Identified } from '../../identity/identify.ts'
import { type Loss, type Losses, leftOut, ourFailure } from '../../losses.ts'
import { type NormaliseContext, normalise, publishedOf } from '../../normalise.ts'
import { entryKey, fingerprintOf, tooOld } from './fingerprint.ts'

/** Entries that are older than this when they are first seen are not news. */
const OLDEST_DAYS = 30
/** How much older than the first poll an entry without a date counts, if it was there at that poll. */
const UNDATED_DAYS = 7

/** An entry with its date. */
export interface Dated extends Identified {
  published: string | undefined
  /** Whether it is recent enough for an article. */
  isNews: boolean
}

/** Adds the dates of entries. An error in our code costs its entry alone. */
export function dated(
  identified: readonly Identified[],
  now: Date,
  onError: (error: unknown, index: number) => void,
): Dated[] {
  const oldest = daysBefore(now, OLDEST_DAYS)
  return identified.flatMap((one) => {
    try {
      const published = publishedOf(one.entry, now)
      return { ...one, published, isNews: published === undefined || published >= oldest }
    } catch (error) {
      onError(error, one.index)
      return []
    }
  })
}

/** What reading the entries of a document needs beside them. */
export interface ReadingContext {
  source: Source
  now: Date
  /** What is there at the first poll may be an archive. Later, an entry without a date is news. */
  isFirst: boolean
  /** A key of all that the articles depend on beside the entries (see `fingerprint.ts`). */
  reader: string
  normaliseContext: NormaliseContext
  losses: Losses
  /** The numbers of the entries in the document. */
  numbers: readonly number[]
}

/** What the entries of a document bring. */
export interface Changes {
  /** Those that are new or have changed. */
  articles: Article[]
  /** The dates of the entries, even of those too old for news: they show how often the source publishes, and if it still does. */
  entryDates: string[]
  /** The fingerprint of each entry, by the id of its article. An entry about which something was noted has none: it must be read again. */
  fingerprints: Map<string, string>
}

/**
 * Makes articles of the entries, and returns those whose content is not the one that is `known` by their ids. It skips an
 * entry if it was read in the same way before and led to the known content.
 */
export function changedArticles(
  entries: readonly Dated[],
  known: ReadonlyMap<string, string>,
  { source, now, isFirst, reader, normaliseContext, losses, numbers }: ReadingContext,
): Changes {
  const undated = isFirst ? { published: daysBefore(now, UNDATED_DAYS) } : {}
  const changes: Changes = { articles: [], entryDates: [], fingerprints: new Map() }
  for (const { entry, id, index, published, isNews, fingerprint } of entries) {
    let isWhole = true
    const note = (loss: Loss) => {
      isWhole = false
      losses.note(loss, numbers[index])
    }
    try {
      const before = isNews ? known.get(id) : tooOld
      const key = entryKey(entry, reader)
      const isUnchanged = before !== undefined && fingerprint === fingerprintOf(key, before)
      const article = isUnchanged ? undefined : normalise(entry, source, now, id, note, normaliseContext)
      if (article && 'problem' in article) {
        note(article.problem)
        continue
      }
      if (published !== undefined) changes.entryDates.push(published)
      const content = !article ? before! : isNews ? contentHash(article) : tooOld
      if (isWhole) changes.fingerprints.set(id, fingerprintOf(key, content))
      if (article && content !== before) changes.articles.push({ ...undated, ...article })
    } catch (error) {
      note(leftOut(ourFailure(error)))
    }
  }
  return changes
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString()
}
