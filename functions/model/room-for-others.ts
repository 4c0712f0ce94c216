/** Who brought something: the source that it came from, where that is known, and the outlet that published it. */
export interface Brought {
  source?: string | undefined
  outlet: string
}

/** A list that has places for some of these, in the order in which it shows them. */
export interface Places<T> {
  from: readonly T[]
  places: number
}

/** The part of a list that may be of one source or one outlet while others have something for it. */
const PART = 4

/**
 * Fills lists that readers see as one, such as the days of a front page, from their beginnings, so that no source and no
 * outlet has more than a quarter of them while others wait: nobody is crowded out by one that publishes, or repeats,
 * without end. Where nobody else waits, nothing is held back. What is told in one list is not told in a later one; the
 * order within each stays.
 *
 * Both count, since an outlet may come by several sources, and a source may name another outlet for each of its entries.
 * What `broughtBy` names nobody for counts for nobody.
 */
export function roomForOthers<T>(
  lists: readonly Places<T>[],
  broughtBy: (one: T) => Brought | undefined,
): T[][] {
  const there = new Set(lists.flatMap(({ from }) => from))
  const all = lists.reduce((sum, { from, places }) => sum + Math.min(from.length, places), 0)
  for (let most = quarterOf(Math.min(all, there.size)); ; most -= 1) {
    const shares = new Shares<T>(broughtBy)
    const chosen = lists.map(({ from, places }) => shares.take(from, places, most))
    if (![...there].some((one) => shares.wouldTake(one, most))) return filledUp(lists, chosen, shares)
    // Where lists stay short, a quarter of their places is more than a quarter of what they show.
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
  return roomForOthers([{ from, places }], broughtBy)[0]!
}

const quarterOf = (places: number) => Math.max(1, Math.floor(places / PART))

interface Chosen<T> {
  kept: T[]
  /** What was passed over, in order. */
  left: T[]
}

/** How many came before it of the same source or outlet, whichever are more; `seen` counts them. None came of nobody. */
export function countBefore(one: Brought | undefined, seen: Map<string, number>): number {
  const names = namesOf(one)
  const before = Math.max(0, ...names.map((name) => seen.get(name) ?? 0))
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1)
  return before
}

function namesOf(brought: Brought | undefined): string[] {
  if (!brought) return []
  const { source, outlet } = brought
  return [...(source === undefined ? [] : [`source ${source}`]), `outlet ${outlet.trim().toLowerCase()}`]
}

/** How many each source and each outlet has so far. */
class Shares<T> {
  readonly taken = new Set<T>()
  readonly #counts = new Map<string, number>()
  readonly #broughtBy: (one: T) => Brought | undefined
  /** What whoever has most has. */
  largest = 0

  constructor(broughtBy: (one: T) => Brought | undefined) {
    this.#broughtBy = broughtBy
  }

  /** Takes the first that are not taken yet, of nobody more than `most`. */
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

  /** How many whoever brought it has; of source and outlet, the larger. */
  shareOf(one: T): number {
    return Math.max(0, ...namesOf(this.#broughtBy(one)).map((name) => this.#counts.get(name) ?? 0))
  }

  /** Counts it, and answers how many whoever brought it has by now. */
  count(one: T): number {
    return countBefore(this.#broughtBy(one), this.#counts) + 1
  }
}

/** Gives the places that nobody else wants to those who have had their quarter, to each of them in turn. */
function filledUp<T>(lists: readonly Places<T>[], chosen: readonly Chosen<T>[], shares: Shares<T>): T[][] {
  return lists.map(({ from, places }, at) => {
    const { kept, left } = chosen[at]!
    if (kept.length === places || left.length === 0) return kept
    const waiting = left.filter((one) => !shares.taken.has(one))
    const inTurn = waiting.map((one) => ({ one, turn: shares.count(one) })).sort((a, b) => a.turn - b.turn)
    const more = inTurn.slice(0, places - kept.length).map(({ one }) => one)
    for (const one of more) shares.taken.add(one)
    const all = new Set([...kept, ...more])
    return from.filter((one) => all.has(one))
  })
}
