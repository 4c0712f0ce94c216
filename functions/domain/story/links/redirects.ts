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
  /** The story whose merge, the latest of those that count, made these two one; `undefined` if no merge did. */
  joinedBy(a: string, b: string): string | undefined
  /** The story, then those that it is part of, up to the living one. */
  pathOf(story: string): string[]
  /** The log entry that merged a story, if it is merged. */
  entryOf(story: string): number | undefined
  /** Drops the redirect of a story, which is its own again. Returns the story that it was merged into. */
  remove(story: string): string | undefined
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

  const pathOf = (story: string): string[] => {
    const path = [story]
    for (let on = next.get(story); on; on = next.get(on.into)) path.push(on.into)
    return path
  }

  return {
    living,
    pathOf,
    joinedBy(a, b) {
      const [one, other] = [pathOf(a), pathOf(b)]
      if (one.at(-1) !== other.at(-1)) return undefined
      const [inOne, inOther] = [new Set(one), new Set(other)]
      const between = [...one.filter((id) => !inOther.has(id)), ...other.filter((id) => !inOne.has(id))]
      // Of equals the one nearest to the living story, since a story is merged as what it is part of.
      return between.reduce<string | undefined>((latest, id) => {
        return latest === undefined || next.get(id)!.entry >= next.get(latest)!.entry ? id : latest
      }, undefined)
    },
    entryOf: (story) => next.get(story)?.entry,
    remove(story) {
      const into = next.get(story)?.into
      next.delete(story)
      return into
    },
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
