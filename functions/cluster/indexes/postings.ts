/** The stories that contain each term, by number, from old to new. */
export interface Postings {
  get(term: number): readonly number[] | undefined
  insert(term: number, story: number): void
  /** Whether the story stood there. */
  remove(term: number, story: number): boolean
}

/**
 * `age` orders two stories, the older first. No list is ever cut short: what is cut would depend on earlier articles, and
 * a desk that restarted would find other stories than one that kept running.
 */
export function createPostings(age: (a: number, b: number) => number): Postings {
  // Signed terms: a number beyond 2^31 would cost a map an object of its own.
  // Most terms have one story, which stands there without a list.
  const byTerm = new Map<number, number | number[]>()

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

  const insertInto = (list: number[], story: number) => {
    const place = placeOf(list, story)
    if (list[place] === story) return
    if (place === list.length) list.push(story)
    else list.splice(place, 0, story)
  }

  return {
    get(term) {
      const known = byTerm.get(term | 0)
      return typeof known === 'number' ? [known] : known
    },
    insert(term, story) {
      const known = byTerm.get(term | 0)
      if (known === undefined) byTerm.set(term | 0, story)
      else if (typeof known !== 'number') insertInto(known, story)
      else if (known !== story) byTerm.set(term | 0, age(known, story) < 0 ? [known, story] : [story, known])
    },
    remove(term, story) {
      const known = byTerm.get(term | 0)
      if (known === story) return byTerm.delete(term | 0)
      const list = typeof known === 'object' ? known : []
      const place = placeOf(list, story)
      if (list[place] !== story) return false
      list.splice(place, 1)
      if (list.length === 1) byTerm.set(term | 0, list[0]!)
      return true
    },
  }
}
