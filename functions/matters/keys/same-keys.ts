import { slotOf } from './strength.ts'

/** Keys that stand for one matter. Two keys of which a matter has only one are never joined, even if an official document states both. */
export class SameKeys {
  readonly #parents = new Map<string, string>()
  /** For each representing key, what fills the slots of its matter. */
  readonly #slots = new Map<string, ReadonlyMap<string, string>>()

  /** The key that represents a key's matter. */
  root(key: string): string {
    let at = key
    for (let next = this.#parents.get(at); next !== undefined; next = this.#parents.get(at)) at = next
    if (at !== key) this.#parents.set(key, at)
    return at
  }

  /** Joins the matters of two keys. Returns whether they are one now. */
  join(a: string, b: string): boolean {
    const [one, other] = [this.root(a), this.root(b)].sort() as [string, string]
    if (one === other) return true
    const slots = new Map(this.#slotsOf(one))
    for (const [slot, key] of this.#slotsOf(other)) {
      if ((slots.get(slot) ?? key) !== key) return false
      slots.set(slot, key)
    }
    this.#parents.set(other, one)
    this.#slots.set(one, slots)
    return true
  }

  #slotsOf(root: string): ReadonlyMap<string, string> {
    const slot = slotOf(root)
    return this.#slots.get(root) ?? new Map(slot === undefined ? [] : [[slot, root]])
  }
}
