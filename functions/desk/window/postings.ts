/** Which stories, by number, stand under each term: from old to new, and of a common word's only the newest. */
export interface Postings {
  get(term: number): readonly number[] | undefined
  insert(term: number, story: number): void
  /** Whether the story stood there. */
  remove(term: number, story: number): boolean
}

/** `age` orders two stories, the older first. A list that has grown to twice `most` loses its older half. */
export function createPostings(age: (a: number, b: number) => number, most: number): Postings {
  // Signed terms: a number beyond 2^31 would cost a map an object of its own.
  const byTerm = new Map<number, number[]>()

  /** Where the story stands in a list, or would. */
  const placeOf = (list: readonly number[], story: number): number => {
    let low = 0
    let high = list.length
    // Most come last.
    if (high > 0 && age(list[high - 1]!, story) < 0) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (age(list[middle]!, story) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    get: (term) => byTerm.get(term | 0),
    insert(term, story) {
      const list = byTerm.get(term | 0)
      if (!list) {
        byTerm.set(term | 0, [story])
        return
      }
      const place = placeOf(list, story)
      if (list[place] === story) return
      if (place === list.length) list.push(story)
      else list.splice(place, 0, story)
      if (list.length === 2 * most) byTerm.set(term | 0, list.slice(most))
    },
    remove(term, story) {
      const list = byTerm.get(term | 0)
      const place = list ? placeOf(list, story) : -1
      if (list?.[place] !== story) return false
      if (list.length === 1) byTerm.delete(term | 0)
      else list.splice(place, 1)
      return true
    },
  }
}
