import type { Language } from '../model/article.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'

interface Asked {
  email: string
  /** Who asked: an alias of their network (`Limits.alias`). Requests of earlier releases have none. */
  from?: string
}

/** What somebody asked for on a page and a worker does, so that the page's answer can't tell who is known here. */
export type Request =
  | ({ kind: 'subscribe'; preferences: Subscriber['preferences']; form: string; at: string } & Asked)
  /** A fresh link to preferences, export and delete. */
  | { kind: 'manage'; subscriber: string }
  /** A link to the editors' desk, if the address is an editor's. */
  | ({ kind: 'edit'; language: Language } & Asked)
  /** The latest edition, for somebody who just confirmed. */
  | { kind: 'welcome'; subscriber: string }

/** What the queue carries: never an address. */
export interface RequestMessage {
  kind: Request['kind']
  id: string
}

/** A request that nobody could handle for so long is given up, and the address with it. */
const KEPT_SECONDS = 3 * 86_400
const PARTITION = 'REQUEST'
const requests = codec<Request>('request')

export class Requests {
  readonly #table: Table
  readonly #clock: Clock
  readonly #newId: () => string

  constructor(table: Table, clock: Clock, newId: () => string) {
    this.#table = table
    this.#clock = clock
    this.#newId = newId
  }

  async add(request: Request): Promise<RequestMessage> {
    const id = this.#newId()
    const expires = Math.floor(this.#clock().getTime() / 1000) + KEPT_SECONDS
    await this.#table.write([
      { pk: PARTITION, sk: id, value: requests.encode(request), expires, when: 'always' },
    ])
    return { kind: request.kind, id }
  }

  async get(id: string): Promise<Request | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: id }])
    return item && requests.decode(item.value)
  }

  async remove(id: string): Promise<void> {
    await this.#table.write([{ pk: PARTITION, sk: id, remove: true, when: 'always' }])
  }

  /** Takes back what was asked for with an address; answers how much it was. */
  async removeOf(isAddress: (email: string) => boolean): Promise<number> {
    let count = 0
    for await (const { sk, value } of this.#table.query(PARTITION)) {
      const request = requests.decode(value)
      if (!('email' in request && isAddress(request.email))) continue
      await this.remove(sk)
      count += 1
    }
    return count
  }

  /** What waits to be handled, for a home whose queue forgets when it stops. */
  async *waiting(): AsyncIterable<RequestMessage> {
    for await (const { sk, value } of this.#table.query(PARTITION)) {
      yield { kind: requests.decode(value).kind, id: sk }
    }
  }
}
