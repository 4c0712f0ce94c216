/** An inverted index: for each term, the slots of the stories that are indexed under it, from old to new. */
export interface InvertedIndex {
  get(term: number): readonly number[] | undefined
  insert(term: number, story: number): void
  /** Returns whether the story was indexed under the term. */
  remove(term: number, story: number): boolean
}

/**
 * Creates an empty index. `age` compares two stories, the older first. No posting list is cut short: what is cut would
 * depend on earlier articles, and a process that restarted would find other stories than one that kept running.
 */
export function createInvertedIndex(age: (a: number, b: number) => number): InvertedIndex {
  // Keys are signed, because a number beyond 2^31 would cost the map an object of its own.
  // Most terms have one story, which is stored without a list.
  const byTerm = new Map<number, number | number[]>()

  /** The position of the story in a list, or where to insert it. */
  const positionOf = (list: readonly number[], story: number): number => {
    let low = 0
    let high = list.length
    // Most stories are added at the end.
    if (high > 0 && age(list[high - 1]!, story) < 0) return high
    while (low < high) {
      const middle = (low + high) >>> 1
      if (age(list[middle]!, story) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  const insertInto = (list: number[], story: number) => {
    const position = positionOf(list, story)
    if (list[position] === story) return
    if (position === list.length) list.push(story)
    else list.splice(position, 0, story)
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
      const position = positionOf(list, story)
      if (list[position] !== story) return false
      list.splice(position, 1)
      if (list.length === 1) byTerm.set(term | 0, list[0]!)
      return true
    },
  }
}
