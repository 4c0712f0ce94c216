import type { Clock } from '../../ports/clock.ts'

const SLOWEST_PER_SECOND = 0.2

/** Spreads emails evenly, and at half the rate after each refusal. */
export class RateLimiter {
  readonly #clock: Clock
  readonly #sleep: (ms: number) => Promise<void>
  #perSecond: number
  #next = 0

  constructor(perSecond: number, clock: Clock, sleep: (ms: number) => Promise<void>) {
    this.#perSecond = perSecond
    this.#clock = clock
    this.#sleep = sleep
  }

  get perSecond(): number {
    return this.#perSecond
  }

  /** Resolves when the next email may be sent. */
  async acquire(): Promise<void> {
    if (this.#perSecond === Infinity) return
    const now = this.#clock().getTime()
    const at = Math.max(now, this.#next)
    this.#next = at + 1000 / this.#perSecond
    if (at > now) await this.#sleep(at - now)
  }

  /** Halves the rate. */
  slowDown(): void {
    this.#perSecond = Math.max(SLOWEST_PER_SECOND, Math.min(this.#perSecond, 100) / 2)
    this.#next = this.#clock().getTime() + 1000 / this.#perSecond
  }
}
