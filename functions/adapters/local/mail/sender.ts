import { sendEditions } from '../../../app/mailings/send-editions.ts'
import { runStep } from '../../../app/run-step.ts'
import { MINUTE_MS } from '../../../domain/time.ts'
import type { LocalContext } from '../local-context.ts'

/** An edition under way is left this often, so that who just confirmed need not wait until all others have theirs. */
const TURN_MS = MINUTE_MS

/** Takes the sender's turns behind the back of all else: an edition to many takes hours, and nothing may wait for it. */
export class Sender {
  readonly #context: LocalContext
  readonly #stop: AbortSignal
  #work: Promise<void> | undefined
  #asked = false

  constructor(context: LocalContext, stop: AbortSignal) {
    this.#context = context
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
    const until = new Date(this.#context.clock().getTime() + TURN_MS)
    let left = false
    await runStep(this.#context, 'send', async () => {
      const results = await sendEditions(this.#context, { until, stop: this.#stop })
      left = results?.some((result) => result.is === 'stopped' && result.because === 'turn') ?? false
    })
    return left
  }
}
