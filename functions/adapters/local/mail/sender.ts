import { sendEditions } from '../../../app/mailings/send-editions.ts'
import { attempt } from '../../../app/run-step.ts'
import type { LocalHome } from '../local-context.ts'

/** An edition under way is left this often, so that who just confirmed need not wait until all others have theirs. */
const TURN_MS = 60_000

/** Takes the sender's turns behind the back of all else: an edition to many takes hours, and nothing may wait for it. */
export class Sender {
  readonly #home: LocalHome
  readonly #stop: AbortSignal
  #work: Promise<void> | undefined
  #asked = false

  constructor(home: LocalHome, stop: AbortSignal) {
    this.#home = home
    this.#stop = stop
  }

  /** Lets it look for what is to be mailed, now or right after the turn under way. */
  wake(): void {
    this.#asked = true
    this.#work ??= this.#takeTurns().finally(() => {
      this.#work = undefined
    })
  }

  /** Resolves when no turn is under way. */
  async idle(): Promise<void> {
    await this.#work
  }

  async #takeTurns(): Promise<void> {
    while (this.#asked && !this.#stop.aborted) {
      this.#asked = false
      if (await this.#turn()) this.#asked = true
    }
  }

  /** Answers whether it left something that could go on at once. */
  async #turn(): Promise<boolean> {
    const until = new Date(this.#home.clock().getTime() + TURN_MS)
    let left = false
    await attempt(this.#home, 'send', async () => {
      const results = await sendEditions(this.#home, { until, stop: this.#stop })
      left = results?.some((result) => result.is === 'stopped' && result.because === 'turn') ?? false
    })
    return left
  }
}
