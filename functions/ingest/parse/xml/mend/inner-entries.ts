/**
 * What has the name of an entry but is part of one. Either the entry quotes it, as part of a feed, or the entry does not
 * end, and so swallowed it.
 *
 * This can't always be decided: the end tags of the feed around an entry may end a feed that the entry began to quote, and
 * a document that ends early has no end tags. Then the entry counts as a quotation.
 */
export class InnerEntries {
  /** Where each swallowed entry begins. */
  readonly swallowed: number[] = []
  /** The first one that is not settled, and how many elements are open around it. */
  #first: { position: number; depth: number } | undefined

  begin(position: number, depth: number): void {
    this.#first ??= { position, depth }
  }

  /**
   * An element closes, and so many stay open. `isImplied`: it has no end tag. `isEntry`: it is an entry that is part of none.
   * An entry that ends quotes what is in it. If an element around a quoted entry has no end, that is a real entry.
   */
  closeAround(open: number, { isImplied, isEntry }: { isImplied: boolean; isEntry: boolean }): void {
    if (!this.#first || open >= this.#first.depth) return
    if (isImplied) this.swallowed.push(this.#first.position)
    if (isImplied || isEntry) this.#first = undefined
  }
}
