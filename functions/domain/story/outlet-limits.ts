import { outletKey } from './coverage.ts'

/** The source that something came from, if known, and the outlet that published it. */
export interface Brought {
  source?: string | undefined
  outlet: string
}

/** A list and how many of its items it can show, in its order. */
export interface Places<T> {
  from: readonly T[]
  places: number
}

/** One source or outlet may have 1/PART of a list while others have something for it. */
const PART = 4

/**
 * Fills several lists that readers see together, such as the days of a front page. No source and no outlet gets more
 * than a quarter of all places while others have something to show, so that one that publishes without end does not
 * crowd out the rest. If the others have nothing more, it gets the free places. Nothing appears in two lists, and each
 * list keeps its order.
 *
 * Source and outlet both count, since one outlet may come through several sources, and one source may name another outlet
 * for each entry. An item for which `broughtBy` returns nothing counts for neither.
 */
export function limitOutlets<T>(
  lists: readonly Places<T>[],
  broughtBy: (one: T) => Brought | undefined,
): T[][] {
  const all = lists.reduce((sum, { from, places }) => sum + Math.min(from.length, places), 0)
  for (let most = quarterOf(countDistinct(lists, all)); ; most -= 1) {
    const shares = new Shares<T>(broughtBy)
    const chosen = lists.map(({ from, places }) => shares.take(from, places, most))
    if (!lists.some(({ from }) => from.some((one) => shares.wouldTake(one, most))))
      return filledUp(lists, chosen, shares)
    // If lists are not filled, a quarter of their places is more than a quarter of what they show.
    if (most === 1 || shares.largest <= quarterOf(shares.taken.size)) return chosen.map(({ kept }) => kept)
  }
}

/** The first `places` of one list, by the same rule. */
export function firstWithRoom<T>(
  from: readonly T[],
  places: number,
  broughtBy: (one: T) => Brought | undefined,
): T[] {
  // Most lists are short, and then nothing is left to decide.
  if (from.length <= places) return [...from]
  return limitOutlets([{ from, places }], broughtBy)[0]!
}

/** How many different items the lists have, counted up to `enough`: a list may have many more items than places. */
function countDistinct<T>(lists: readonly Places<T>[], enough: number): number {
  const found = new Set<T>()
  for (const { from } of lists) {
    for (const one of from) {
      if (found.size === enough) return enough
      found.add(one)
    }
  }
  return found.size
}

const quarterOf = (places: number) => Math.max(1, Math.floor(places / PART))

interface Chosen<T> {
  kept: T[]
  /** What was passed over, in order. */
  left: T[]
}

/** How many items of the same source or outlet came before, whichever is more. `seen` keeps the counts. 0 if it has neither. */
export function countBefore(one: Brought | undefined, seen: Map<string, number>): number {
  const names = namesOf(one)
  const before = Math.max(0, ...names.map((name) => seen.get(name) ?? 0))
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1)
  return before
}

function namesOf(brought: Brought | undefined): string[] {
  if (!brought) return []
  const { source } = brought
  return [...(source === undefined ? [] : [`source ${source}`]), `outlet ${outletKey(brought)}`]
}

/** How many each source and each outlet has so far. */
class Shares<T> {
  readonly taken = new Set<T>()
  readonly #counts = new Map<string, number>()
  readonly #broughtBy: (one: T) => Brought | undefined
  /** The largest share of any source or outlet. */
  largest = 0

  constructor(broughtBy: (one: T) => Brought | undefined) {
    this.#broughtBy = broughtBy
  }

  /** Takes the first items that are not taken yet, at most `most` of each source and outlet. */
  take(from: readonly T[], places: number, most: number): Chosen<T> {
    const kept: T[] = []
    const left: T[] = []
    for (const one of from) {
      if (kept.length === places) break
      if (this.taken.has(one)) continue
      if (this.shareOf(one) >= most) {
        left.push(one)
        continue
      }
      this.taken.add(one)
      this.largest = Math.max(this.largest, this.count(one))
      kept.push(one)
    }
    return { kept, left }
  }

  wouldTake(one: T, most: number): boolean {
    return !this.taken.has(one) && this.shareOf(one) < most
  }

  /** How many items its source or its outlet has so far, whichever is more. */
  shareOf(one: T): number {
    return Math.max(0, ...namesOf(this.#broughtBy(one)).map((name) => this.#counts.get(name) ?? 0))
  }

  /** Counts the item, and returns the share of its source or outlet including it. */
  count(one: T): number {
    return countBefore(this.#broughtBy(one), this.#counts) + 1
  }
}

/** Gives the places that are still free to sources and outlets that have had their quarter, to each in turn. */
function filledUp<T>(lists: readonly Places<T>[], chosen: readonly Chosen<T>[], shares: Shares<T>): T[][] {
  return lists.map(({ from, places }, at) => {
    const { kept, left } = chosen[at]!
    if (kept.length === places || left.length === 0) return kept
    const waiting = left.filter((one) => !shares.taken.has(one))
    const smallestShareFirst = waiting
      .map((one) => ({ one, share: shares.count(one) }))
      .sort((a, b) => a.share - b.share)
    const more = smallestShareFirst.slice(0, places - kept.length).map(({ one }) => one)
    for (const one of more) shares.taken.add(one)
    const all = new Set([...kept, ...more])
    return from.filter((one) => all.has(one))
  })
}
