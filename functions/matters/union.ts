/** Sets of keys that stand for the same thing. The smallest key of a set represents it. */
export class Union {
  readonly #parents = new Map<string, string>()

  /** The key that represents the set of this one. */
  root(key: string): string {
    let at = key
    for (let next = this.#parents.get(at); next !== undefined; next = this.#parents.get(at)) at = next
    if (at !== key) this.#parents.set(key, at)
    return at
  }

  join(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)].sort()
    if (one !== other) this.#parents.set(other!, one!)
  }
}
