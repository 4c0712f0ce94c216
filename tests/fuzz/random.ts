/** Pseudo-random choices. The same seed makes the same ones. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
    // Neighboring seeds differ only in their last bits at first.
    for (let n = 0; n < 4; n++) this.next()
  }

  /** Between 0 and 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** From 0 to `below`, exclusive. */
  below(below: number): number {
    return Math.floor(this.next() * below)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** @throws {Error} if there is nothing to choose from. */
  pick<T>(some: readonly T[]): T {
    if (some.length === 0) throw new Error('There is nothing to choose from.')
    return some[this.below(some.length)] as T
  }
}
