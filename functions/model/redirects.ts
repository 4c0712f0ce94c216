/**
 * Which story each story that is gone became part of. Following it always ends: a redirect leads from a story that is
 * still living to another one, and one that would close a circle is never entered.
 */
export interface Redirects {
  /** The living story that this one is by now: itself, unless it is gone. */
  living(story: string): string
  /**
   * Notes a merge, under the number of the desk's entry that decided it, and says whether it counts. Logs of earlier
   * versions hold merges that do not:
   * - of a story with itself: nothing happens;
   * - of a story that is gone already: the first merge counts, as it does in what is stored of stories;
   * - of a story into one that had become part of it: a circle, in which the story of the oldest id lives.
   */
  add(merge: { from: string; into: string }, entry?: number): boolean
  /** Drops what was decided before this entry of the desk. */
  forget(before: number): void
}

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

/** Ids begin with a day, so that the first by name is of the first day. */
function oldestOfCircle(from: string, into: string, next: (story: string) => string): string {
  let oldest = from
  for (let story = into; story !== from; story = next(story)) if (story < oldest) oldest = story
  return oldest
}
