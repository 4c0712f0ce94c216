import { sendEditions } from '../../../app/mailings/send-editions.ts'
import { runStep } from '../../../app/run-step.ts'
import { MINUTE_MS } from '../../../domain/time.ts'
import type { LocalContext } from '../local-context.ts'

/** A long mailing is interrupted this often, so that a reader who just confirmed need not wait for all others. */
const RUN_MS = MINUTE_MS

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
    const until = new Date(this.#context.clock().getTime() + RUN_MS)
    let hasMore = false
    await runStep(this.#context, 'send', async () => {
      const results = await sendEditions(this.#context, { until, stop: this.#stop })
      hasMore =
        results?.some((result) => result.kind === 'stopped' && result.because === 'interrupted') ?? false
    })
    return hasMore
  }
}
