import { setImmediate as immediately } from 'node:timers/promises'
import { handleRequests } from '../../../app/mailings/handle-requests.ts'
import type { Queue } from '../../../ports/queue.ts'
import { type RequestMessage, Requests } from '../../../store/subscribers/requests.ts'
import type { LocalContext } from '../local-context.ts'
import type { Sender } from '../mail/sender.ts'

/**
 * Handles readers' requests one after the other in the background. The page does not wait for it, because the time would
 * show whether an address is known. A request that fails stays in the table and is tried again.
 */
export class RequestQueue implements Queue<RequestMessage> {
  readonly #context: LocalContext
  readonly #sender: Pick<Sender, 'wake'>
  readonly #stop: AbortSignal
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(context: LocalContext, sender: Pick<Sender, 'wake'>, stop: AbortSignal) {
    this.#context = context
    this.#sender = sender
    this.#stop = stop
  }

  async send(messages: readonly RequestMessage[]): Promise<void> {
    for (const message of messages) this.#add(message)
  }

  /** Handles requests that an earlier run or a failure left, unless newer ones are waiting. */
  async resume(): Promise<void> {
    if (this.#waiting > 0) return
    const { subscribers, clock, newId } = this.#context
    for await (const message of new Requests(subscribers, clock, newId).ready()) this.#add(message)
  }

  /** Resolves when no request is waiting. */
  idle(): Promise<void> {
    return this.#last
  }

  #add(message: RequestMessage): void {
    this.#waiting += 1
    this.#last = this.#last
      .then(() => this.#handle(message))
      .finally(() => {
        this.#waiting -= 1
      })
  }

  async #handle(message: RequestMessage): Promise<void> {
    // Otherwise its first steps would delay the answer of the page, by a time that depends on what they find.
    await immediately()
    if (this.#stop.aborted) return
    try {
      await handleRequests(message, this.#context)
      if (message.kind === 'welcome') this.#sender.wake()
    } catch (error) {
      this.#context.logger.warn('request failed and will be retried', {
        kind: message.kind,
        error: (error as Error).message,
      })
    }
  }
}
