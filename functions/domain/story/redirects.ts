/**
 * For each story that was merged: the story that it was merged into. Following redirects always ends, since a redirect
 * that would close a circle is never stored.
 */
export interface Redirects {
  /** The story that this one is part of now, after all merges: itself if it was never merged into another. */
  living(story: string): string
  /**
   * Stores a merge with the number of the log entry that decided it, and says whether the merge counts. Logs of earlier
   * versions hold merges that do not count:
   * - of a story with itself: nothing happens.
   * - of a story that was merged before: the first merge counts, as in the table of stories.
   * - of a story into one that was merged into it: a circle, of which the story with the oldest id remains.
   */
  add(merge: { from: string; into: string }, entry?: number): boolean
  /** Drops redirects that were decided before this log entry. */
  forget(before: number): void
}

/** Creates an empty set of redirects. */
export function createRedirects(): Redirects {
  const next = new Map<string, { into: string; entry: number }>()

  const living = (story: string): string => {
    let current = story
    for (let on = next.get(current); on; on = next.get(current)) current = on.into
    return current
  }

  return {
    living,
    add({ from, into }, entry = 0) {
      if (next.has(from)) return false
      if (living(into) !== from) {
        next.set(from, { into, entry })
        return true
      }
      const oldest = oldestOfCircle(from, into, (story) => next.get(story)!.into)
      if (oldest !== from) {
        next.delete(oldest)
        next.set(from, { into, entry })
      }
      return false
    },
    forget(before) {
      for (const [story, { entry }] of next) if (entry < before) next.delete(story)
    },
  }
}

/** Ids begin with a date, so the first in alphabetical order is the oldest. */
function oldestOfCircle(from: string, into: string, next: (story: string) => string): string {
  let oldest = from
  for (let story = into; story !== from; story = next(story)) if (story < oldest) oldest = story
  return oldest
}
