import { FetchError } from './fetch-error.ts'

/** An amount of time that runs only during work, so that waiting for a slot costs none of it. */
export class Deadline {
  readonly #totalMs: number
  #leftMs: number

  constructor(totalMs: number) {
    this.#totalMs = totalMs
    this.#leftMs = totalMs
  }

  /** Runs work, and aborts its signal with a `FetchError` when the time is up. */
  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const started = performance.now()
    const controller = new AbortController()
    // Not AbortSignal.timeout: its timer outlives the work, and everything the work held with it.
    const timer = setTimeout(
      () => controller.abort(new FetchError(`It did not answer in full within ${this.#totalMs / 1000} s.`)),
      this.#leftMs,
    )
    try {
      return await work(controller.signal)
    } finally {
      clearTimeout(timer)
      this.#leftMs -= performance.now() - started
    }
  }
}
