/** What left a list, and what came into it. */
export interface Difference<T> {
  gone: T[]
  come: T[]
}

/** Compares two lists of the same objects. It is quick where both begin or end alike. */
export function difference<T extends object>(before: readonly T[], now: readonly T[]): Difference<T> {
  const shorter = Math.min(before.length, now.length)
  let start = 0
  while (start < shorter && before[start] === now[start]) start += 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1
  const left = before.slice(start, before.length - end)
  const right = now.slice(start, now.length - end)
  const [was, is] = [new Set(left), new Set(right)]
  return { gone: left.filter((one) => !is.has(one)), come: right.filter((one) => !was.has(one)) }
}

/** Under which keys an element is listed, and in which order. */
export interface Keyed<K, T> {
  keysOf: (one: T) => readonly K[]
  compare: (a: T, b: T) => number
}

/** Sorted lists by key after these elements left and joined them. What is passed in stays as it is, and lists without a change are shared. */
export function withDifference<K, T>(
  lists: ReadonlyMap<K, T[]>,
  { gone, come }: Difference<T>,
  { keysOf, compare }: Keyed<K, T>,
): Map<K, T[]> {
  const changed = new Map<K, Difference<T>>()
  const of = (key: K) => {
    const known = changed.get(key) ?? { gone: [], come: [] }
    changed.set(key, known)
    return known
  }
  for (const one of gone) for (const key of keysOf(one)) of(key).gone.push(one)
  for (const one of come) for (const key of keysOf(one)) of(key).come.push(one)
  const now = new Map(lists)
  for (const [key, change] of changed) {
    const list = withSorted(lists.get(key) ?? [], change, compare)
    if (list.length > 0) now.set(key, list)
    else now.delete(key)
  }
  return now
}

/** With more changes than this, the list is gone through once instead of looking for the place of each. */
const MOST_PLACED_SINGLY = 16

/** A sorted list after these changes, sorted too. */
export function withSorted<T>(
  sorted: readonly T[],
  { gone, come }: Difference<T>,
  compare: (a: T, b: T) => number,
): T[] {
  if (sorted.length === 0) return come.toSorted(compare)
  if (gone.length + come.length > MOST_PLACED_SINGLY) {
    const left = new Set(gone)
    return merged(
      left.size > 0 ? sorted.filter((one) => !left.has(one)) : sorted,
      come.toSorted(compare),
      compare,
    )
  }
  const list = sorted.slice()
  for (const one of gone) {
    const at = list.indexOf(one)
    if (at >= 0) list.splice(at, 1)
  }
  for (const one of come) list.splice(placeIn(list, one, compare), 0, one)
  return list
}

function merged<T>(one: readonly T[], other: readonly T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = []
  let at = 0
  for (const next of other) {
    while (at < one.length && compare(one[at]!, next) < 0) all.push(one[at++]!)
    all.push(next)
  }
  while (at < one.length) all.push(one[at++]!)
  return all
}

function placeIn<T>(sorted: readonly T[], one: T, compare: (a: T, b: T) => number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(sorted[middle]!, one) < 0) from = middle + 1
    else to = middle
  }
  return from
}
