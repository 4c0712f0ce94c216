import type { Queue } from '../ports/queue.ts'
import { handle } from '../stages/requests.ts'
import { sendEditions } from '../stages/send.ts'
import { type RequestMessage, Requests } from '../store/requests.ts'
import type { LocalHome } from './local-home.ts'

/**
 * Handles what readers ask for one after the other, behind the back of the page that took it: the page must not wait,
 * since how long it takes would tell what is known of an address. What fails stays in the table and is tried again.
 */
export class RequestQueue implements Queue<RequestMessage> {
  readonly #home: LocalHome
  #last: Promise<void> = Promise.resolve()

  constructor(home: LocalHome) {
    this.#home = home
  }

  async send(messages: readonly RequestMessage[]): Promise<void> {
    for (const message of messages) this.#last = this.#last.then(() => this.#try(message))
  }

  /** Takes up what an earlier run or a failure left. */
  async resume(): Promise<void> {
    const { subscribers, clock, newId } = this.#home
    for await (const message of new Requests(subscribers, clock, newId).waiting()) await this.send([message])
    await this.#last
  }

  async #try(message: RequestMessage): Promise<void> {
    try {
      await handle(message, this.#home)
      if (message.kind === 'welcome') await sendEditions(this.#home)
    } catch (error) {
      this.#home.journal.warn('request is tried again', {
        kind: message.kind,
        error: (error as Error).message,
      })
    }
  }
}
