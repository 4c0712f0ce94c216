import { limits } from '../limits.ts'
import { type Losses, onlyNewest } from '../losses.ts'

/** An entry that may be left out in favor of newer ones. */
export interface Dated {
  /** Its number in the document, from 1. */
  number: number
  /** Milliseconds since 1970, if it has a date. It is computed only in documents with too many entries. */
  time: () => number | undefined
}

/**
 * Collects the entries of a document, in its order. Of more than `limits.entries` it keeps the newest
 * `limits.entriesOfMany`, wherever they are: some documents have the oldest first. Entries without a date count as older
 * than those with one, and later ones as older than earlier ones. Memory does not grow with the number of entries.
 */
export class Newest<T extends Dated> {
  #count = 0
  #kept: T[] = []

  add(entry: T): void {
    this.#count++
    this.#kept.push(entry)
    if (this.#kept.length > limits.entries) this.#keepNewest()
  }

  /** The entries that are kept, in the order of the document. */
  entries(losses: Losses): readonly T[] {
    if (this.#count <= limits.entries) return this.#kept
    this.#keepNewest()
    losses.note(onlyNewest(limits.entriesOfMany, this.#count))
    return this.#kept.sort((a, b) => a.number - b.number)
  }

  #keepNewest(): void {
    const dated = this.#kept.map((entry) => ({ entry, time: entry.time() ?? Number.NEGATIVE_INFINITY }))
    dated.sort((a, b) => (a.time === b.time ? a.entry.number - b.entry.number : a.time < b.time ? 1 : -1))
    this.#kept = dated.slice(0, limits.entriesOfMany).map(({ entry }) => entry)
  }
}
