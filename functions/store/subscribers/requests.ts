import { failingSince, isGivenUp, isTooEarly, pauseMs } from '../../domain/email/backoff.ts'
import { REQUEST_DAYS } from '../../domain/email/retention.ts'
import type { Language } from '../../domain/model/article.ts'
import { completePreferences, type Preferences } from '../../domain/model/subscriber.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Item, Json, Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { update } from '../update.ts'

interface FromAddress {
  email: string
  /** The requester, as an alias of their network (`RateLimits.alias`). Requests of earlier releases have none. */
  from?: string
}

/** A request that was made on a page. A worker handles it later, so that the page's answer doesn't show whether the address is known. */
export type Request =
  | ({
      kind: 'subscribe'
      preferences: Preferences
      form: string
      at: string
      /** The matter from whose page they signed up, as it was posted: there may be no such matter. */
      matter?: string
    } & FromAddress)
  /** A confirmation of the new address of a subscriber. `told`: the notice to the old address was sent. */
  | ({ kind: 'move'; subscriber: string; at: string; told?: true } & FromAddress)
  /** A new link to preferences, export and deletion. */
  | { kind: 'manage'; subscriber: string }
  /** A link to the editors' desk or to the operators' pages, if the address is an editor's or an operator's. */
  | ({ kind: 'edit' | 'operate'; language: Language } & FromAddress)
  /** The latest edition, for a subscriber who just confirmed. */
  | { kind: 'welcome'; subscriber: string }

/** Of a request whose email could not be sent yet: since when, the next try, and how often it was put off. */
export interface Wait {
  since: string
  until: string
  times: number
}

/** A request as it is stored. `taken`: until when a worker has it to itself; `deaths`: how many workers never came back. */
type Stored = Request & { wait?: Wait; taken?: string; deaths?: number }

/** A request as it is in the queue: it never contains an address. */
export interface RequestMessage {
  kind: Request['kind']
  id: string
}

const KEPT_SECONDS = REQUEST_DAYS * 86_400
/** How long a worker has a request to itself, in milliseconds: longer than sending its email can take. */
const TAKEN_MS = 5 * MINUTE_MS
/** How many workers a request may crash. The timer that sends editions is one of them. */
export const MAX_DEATHS = 3
/** How many workers may try to take one request at the same moment: a queue and a timer have fewer. */
const MAX_RACES = 8
const PARTITION = 'REQUEST'
const requests = codec<Stored>('request')

function decode(value: Json): Stored {
  const request = requests.decode(value)
  return request.kind === 'subscribe'
    ? { ...request, preferences: completePreferences(request.preferences) }
    : request
}

/** Requests that are not done yet. */
export class Requests {
  readonly #table: Table
  readonly #clock: Clock
  readonly #newId: () => string

  constructor(table: Table, clock: Clock, newId: () => string) {
    this.#table = table
    this.#clock = clock
    this.#newId = newId
  }

  /** Stores a request and returns the message for the queue. */
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
    return item && decode(item.value)
  }

  /**
   * Reads a request in order to handle it. Several workers may find a request, because a queue may deliver a message twice,
   * but only one of them gets it: `elsewhere` if another worker has it, or if it is not due yet. If that worker dies, the
   * request is due once the worker's time is over. A request that crashed too many workers is removed: `given up`.
   */
  async take(id: string): Promise<Request | 'elsewhere' | 'given up' | undefined> {
    for (let race = 0; race < MAX_RACES; race++) {
      const [item] = await this.#table.get([{ pk: PARTITION, sk: id }])
      if (!item) return undefined
      const { wait, taken, deaths: before = 0, ...request } = decode(item.value)
      const now = this.#clock()
      if (wait && isTooEarly(wait.until, now)) return 'elsewhere'
      if (!wait && taken !== undefined && isTooEarly(taken, now)) {
        const due = { since: now.toISOString(), until: taken, times: 0 }
        if (await this.#write(item, { ...request, deaths: before, taken, wait: due })) return 'elsewhere'
        continue
      }
      // A worker that returns gives it back, puts it off or removes it.
      const deaths = taken === undefined ? before : before + 1
      if (deaths >= MAX_DEATHS) {
        await this.remove(id)
        return 'given up'
      }
      const until = this.#in(TAKEN_MS)
      const mine = { ...request, deaths, taken: until, ...(wait && { wait: { ...wait, until } }) }
      if (await this.#write(item, mine)) return request
    }
    throw new Error('Several workers changed a request at once: try again.')
  }

  /** Records that the notice to the old address of a subscriber who moves was sent. */
  async noteTold(id: string): Promise<void> {
    await update(this.#table, { pk: PARTITION, sk: id }, (item) => {
      const stored = item && requests.decode(item.value)
      if (stored?.kind !== 'move') return undefined
      const expires = item?.expires
      return { value: requests.encode({ ...stored, told: true }), ...(expires !== undefined && { expires }) }
    })
  }

  /** Lets another worker have a request at once, after a failure that is not about its email. */
  async giveBack(id: string): Promise<void> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: id }])
    if (!item) return
    const { wait, taken, ...request } = requests.decode(item.value)
    if (wait) await this.#write(item, { ...request, wait: { ...wait, until: this.#in(0) } })
    else if (taken !== undefined) await this.#write(item, request)
  }

  async remove(id: string): Promise<void> {
    await this.#table.write([{ pk: PARTITION, sk: id, remove: true, when: 'always' }])
  }

  /** Deletes the requests whose address matches. Returns how many there were. */
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

  /**
   * Puts a request off by a pause that grows each time. `given up` if it was tried for long enough, or if it would expire
   * before the next try; `gone` if it was deleted.
   */
  async putOff(id: string): Promise<'put off' | 'given up' | 'gone'> {
    let result: 'put off' | 'given up' | 'gone' = 'gone'
    await update(this.#table, { pk: PARTITION, sk: id }, (item) => {
      result = 'gone'
      if (!item) return undefined
      const now = this.#clock()
      const { wait: old, taken: _, deaths: __, ...request } = requests.decode(item.value)
      const times = (old?.times ?? 0) + 1
      const since = failingSince(old?.since, now)
      const until = this.#in(pauseMs(times))
      const isTooLate = item.expires !== undefined && Date.parse(until) >= item.expires * 1000
      result = isTooLate || isGivenUp(since, times, now) ? 'given up' : 'put off'
      if (result === 'given up') return undefined
      const value = requests.encode({ ...request, wait: { since, until, times } })
      return { value, ...(item.expires !== undefined && { expires: item.expires }) }
    })
    return result
  }

  /** All requests that are not done. */
  async *waiting(): AsyncIterable<RequestMessage> {
    for await (const { message } of this.#stored()) yield message
  }

  /** Requests that were put off and are due now. */
  async *due(): AsyncIterable<RequestMessage> {
    for await (const { message, wait } of this.#stored()) if (wait && this.#isOver(wait)) yield message
  }

  /** Requests that may be handled now, for a platform whose queue is lost when it stops. */
  async *ready(): AsyncIterable<RequestMessage> {
    for await (const { message, wait } of this.#stored()) if (!wait || this.#isOver(wait)) yield message
  }

  #isOver({ until }: Wait): boolean {
    return !isTooEarly(until, this.#clock())
  }

  #in(ms: number): string {
    return new Date(this.#clock().getTime() + ms).toISOString()
  }

  /** Writes a request, unless it was changed or removed since it was read. */
  async #write({ sk, version, expires }: Item, request: Stored): Promise<boolean> {
    const value = requests.encode(request)
    const kept = expires === undefined ? {} : { expires }
    const [took] = await this.#table.write([
      { pk: PARTITION, sk, value, version: version + 1, ...kept, when: { is: version } },
    ])
    return took === true
  }

  /** @throws {Error} if one of them can't be read, after all others were returned. */
  async *#stored(): AsyncIterable<{ message: RequestMessage; wait?: Wait | undefined }> {
    const failures: unknown[] = []
    for await (const { sk, value } of this.#table.query(PARTITION)) {
      let request: ReturnType<typeof requests.decode>
      try {
        request = requests.decode(value)
      } catch (error) {
        failures.push(error)
        continue
      }
      yield { message: { kind: request.kind, id: sk }, wait: request.wait }
    }
    if (failures.length > 0) throw failures[0]
  }
}
