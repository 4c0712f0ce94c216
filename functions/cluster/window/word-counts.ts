import { BUCKETS, bucketOf } from '../text/idf.ts'

/** How many of the stories of some days have each word. */
export interface WordCounts {
  /** Counts a story with these terms, or more terms of a story that is counted. `day` is when it was founded. */
  add(day: number, terms: Iterable<number>, isNew: boolean): void
  /** Undoes `add`. */
  remove(day: number, terms: Iterable<number>): void
  /** The counts for an article of this day, until the next call of any method. */
  at(day: number | undefined): DayCounts
}

/** The counts of the days before an article. */
export interface DayCounts {
  /** The number of stories that were founded on these days. */
  stories: number
  /** How many of them have a word, by bucket of its hash. */
  byBucket: Uint32Array
  /** Whether a story that was founded on this day is counted. */
  includes(founded: number | undefined): boolean
}

/** Stories that were founded on an article's day, or this many days before, show how common its words are now. */
const DAYS_BEFORE = 4

interface Day {
  stories: number
  byBucket: Map<number, number>
}

const noCounts: DayCounts = { stories: 0, byBucket: new Uint32Array(BUCKETS), includes: () => false }

/** Creates counts of no stories. All counts are whole numbers, so they don't depend on the order of the stories. */
export function createWordCounts(): WordCounts {
  const days = new Map<number, Day>()
  // The sum of the days that were asked for last. Articles mostly arrive in the order of their days.
  const byBucket = new Uint32Array(BUCKETS)
  let stories = 0
  // A day before all others.
  let last = -1_000_000

  const isIn = (day: number, end: number) => day <= end && day >= end - DAYS_BEFORE
  const includeDay = (day: number, sign: 1 | -1) => {
    const counts = days.get(day)
    if (!counts) return
    stories += sign * counts.stories
    for (const [bucket, count] of counts.byBucket) byBucket[bucket]! += sign * count
  }
  const moveTo = (end: number) => {
    if (end === last) return
    for (let day = last - DAYS_BEFORE; day <= last; day++) if (!isIn(day, end)) includeDay(day, -1)
    for (let day = end - DAYS_BEFORE; day <= end; day++) if (!isIn(day, last)) includeDay(day, 1)
    last = end
  }

  return {
    add(founded, terms, isNew) {
      const day = Math.floor(founded)
      const counts = days.get(day) ?? { stories: 0, byBucket: new Map<number, number>() }
      days.set(day, counts)
      const isCounted = isIn(day, last)
      if (isNew) {
        counts.stories += 1
        if (isCounted) stories += 1
      }
      for (const term of terms) {
        const bucket = bucketOf(term)
        counts.byBucket.set(bucket, (counts.byBucket.get(bucket) ?? 0) + 1)
        if (isCounted) byBucket[bucket]! += 1
      }
    },
    remove(founded, terms) {
      const day = Math.floor(founded)
      const counts = days.get(day)
      if (!counts) return
      const isCounted = isIn(day, last)
      counts.stories -= 1
      if (isCounted) stories -= 1
      for (const term of terms) {
        const bucket = bucketOf(term)
        const count = (counts.byBucket.get(bucket) ?? 0) - 1
        if (count > 0) counts.byBucket.set(bucket, count)
        else counts.byBucket.delete(bucket)
        if (isCounted) byBucket[bucket]! -= 1
      }
      if (counts.stories === 0) days.delete(day)
    },
    at(day) {
      if (day === undefined) return noCounts
      const end = Math.floor(day)
      moveTo(end)
      return {
        stories,
        byBucket,
        includes: (founded) => founded !== undefined && isIn(Math.floor(founded), end),
      }
    },
  }
}
