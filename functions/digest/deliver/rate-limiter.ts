import type { Clock } from '../../ports/clock.ts'

/** A carrier that allows fourteen a second throttles at fourteen and not at ten. */
const HEADROOM = 0.7
const SLOWEST = 0.2

/** Spreads what is handed over evenly, below the carrier's rate, and slower each time it complains. */
export class RateLimiter {
  readonly #clock: Clock
  readonly #sleep: (ms: number) => Promise<void>
  #perSecond: number
  #next = 0

  constructor(perSecond: number, clock: Clock, sleep: (ms: number) => Promise<void>) {
    this.#perSecond = perSecond * HEADROOM
    this.#clock = clock
    this.#sleep = sleep
  }

  get perSecond(): number {
    return this.#perSecond
  }

  /** Resolves when the next may go. */
  async turn(): Promise<void> {
    if (this.#perSecond === Infinity) return
    const now = this.#clock().getTime()
    const at = Math.max(now, this.#next)
    this.#next = at + 1000 / this.#perSecond
    if (at > now) await this.#sleep(at - now)
  }

  slower(): void {
    this.#perSecond = Math.max(SLOWEST, Math.min(this.#perSecond, 100) / 2)
    this.#next = this.#clock().getTime() + 1000 / this.#perSecond
  }
}
