import type { Language } from '../model/article.ts'
import { GIVE_UP_HOURS, isGivenUp, pauseMs } from '../model/backoff.ts'
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

/** Of a request whose email nobody took for now. */
export interface Wait {
  since: string
  until: string
  times: number
}

/** What the queue carries: never an address. */
export interface RequestMessage {
  kind: Request['kind']
  id: string
}

/** Kept a day longer than its email is tried, so that what was put aside can be brought back; then the address goes with it. */
const KEPT_SECONDS = (GIVE_UP_HOURS + 24) * 3600
const PARTITION = 'REQUEST'
const requests = codec<Request & { wait?: Wait }>('request')

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
  async removeOf(isTheirs: (email: string, kind: Request['kind']) => boolean): Promise<number> {
    let count = 0
    for await (const { sk, value } of this.#table.query(PARTITION)) {
      const request = requests.decode(value)
      if (!('email' in request && isTheirs(request.email, request.kind))) continue
      await this.remove(sk)
      count += 1
    }
    return count
  }

  /** Leaves it for later, after a pause that grows; answers `false` where it was tried for long enough. */
  async putOff(id: string): Promise<boolean> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: id }])
    if (!item) return false
    const now = this.#clock()
    const { wait: old, ...request } = requests.decode(item.value)
    if (old && isGivenUp(old.since, now)) return false
    const times = (old?.times ?? 0) + 1
    const until = new Date(now.getTime() + pauseMs(times)).toISOString()
    const value = requests.encode({
      ...request,
      wait: { since: old?.since ?? now.toISOString(), until, times },
    })
    const expires = item.expires !== undefined ? { expires: item.expires } : {}
    const { version } = item
    // What was taken back meanwhile does not come back.
    await this.#table.write([
      { pk: PARTITION, sk: id, value, version: version + 1, ...expires, when: { is: version } },
    ])
    return true
  }

  /** Everything that was asked for and is not done. */
  async *waiting(): AsyncIterable<RequestMessage> {
    for await (const { message } of this.#stored()) yield message
  }

  /** What was put off and whose time has come. */
  async *due(): AsyncIterable<RequestMessage> {
    for await (const { message, wait } of this.#stored()) if (wait && this.#isOver(wait)) yield message
  }

  /** What may be handled now, for a home whose queue forgets when it stops. */
  async *ready(): AsyncIterable<RequestMessage> {
    for await (const { message, wait } of this.#stored()) if (!wait || this.#isOver(wait)) yield message
  }

  #isOver({ until }: Wait): boolean {
    return this.#clock() >= new Date(until)
  }

  async *#stored(): AsyncIterable<{ message: RequestMessage; wait?: Wait | undefined }> {
    for await (const { sk, value } of this.#table.query(PARTITION)) {
      const { kind, wait } = requests.decode(value)
      yield { message: { kind, id: sk }, wait }
    }
  }
}
