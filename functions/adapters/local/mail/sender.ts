import { sendForAWhile } from '../../../app/mailings/send-editions.ts'
import { runStep } from '../../../app/run-step.ts'
import type { LocalContext } from '../local-context.ts'

/** Sends editions in the background: an edition to many readers takes hours, and nothing else may wait for it. */
export class Sender {
  readonly #context: LocalContext
  readonly #stop: AbortSignal
  #running: Promise<void> | undefined
  #isWanted = false

  constructor(context: LocalContext, stop: AbortSignal) {
    this.#context = context
    this.#stop = stop
  }

  /** Sends what is due, now or right after the present run. */
  wake(): void {
    this.#isWanted = true
    this.#running ??= this.#runWhileWanted().finally(() => {
      this.#running = undefined
    })
  }

  /** Resolves when nothing is being sent. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #runWhileWanted(): Promise<void> {
    while (this.#isWanted && !this.#stop.aborted) {
      this.#isWanted = false
      if (await this.#run()) this.#isWanted = true
    }
  }

  /** Returns whether more can be sent at once. */
  async #run(): Promise<boolean> {
    let hasMore = false
    await runStep(this.#context, 'send', async () => {
      hasMore = (await sendForAWhile(this.#context, { stop: this.#stop })).isInterrupted
    })
    return hasMore
  }
}
