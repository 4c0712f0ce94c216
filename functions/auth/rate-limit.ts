import { MINUTE_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Item, Key, Table } from '../ports/table.ts'
import { keyedHash } from '../store/keyed-hash.ts'
import { update } from '../store/update.ts'

/** At most `most` times within any `seconds`. */
export interface RateLimit {
  /** Part of the stored key, so each limit has a name of its own. */
  name: string
  most: number
  seconds: number
}

/** A limit, and the person, network or mailbox that it is counted for. */
export interface Charge {
  limit: RateLimit
  who: string
}

/** Counts uses within the last span of time, under a keyed hash that expires when the span is over. */
export class RateLimits {
  readonly #table: Table
  readonly #keys: Pick<Keys, 'address'>
  readonly #clock: Clock

  constructor(table: Table, keys: Pick<Keys, 'address'>, clock: Clock) {
    this.#table = table
    this.#keys = keys
    this.#clock = clock
  }

  /** Counts one use, unless the limit is reached. Returns whether it was counted. */
  async consume(limit: RateLimit, who: string): Promise<boolean> {
    return this.#change({ limit, who }, (times, now) =>
      times.length < limit.most ? [...times, now] : undefined,
    )
  }

  /** Counts one use under each of the limits, or under none of them if one is reached. Returns whether it was counted. */
  async consumeAll(charges: readonly Charge[]): Promise<boolean> {
    for (const [at, { limit, who }] of charges.entries()) {
      if (await this.consume(limit, who)) continue
      await this.refundAll(charges.slice(0, at))
      return false
    }
    return true
  }

  /** Whether each of the limits allows another use now. Counts nothing. */
  async allows(charges: readonly Charge[]): Promise<boolean> {
    const stored = await this.#table.get(charges.map((charge) => this.#keyOf(charge)))
    const now = this.#clock().getTime()
    return charges.every(({ limit }, at) => timesIn(stored[at], limit, now).length < limit.most)
  }

  /** Takes back the last use that was counted. */
  async refund(limit: RateLimit, who: string): Promise<void> {
    await this.#change({ limit, who }, (times) => (times.length > 0 ? times.slice(0, -1) : undefined))
  }

  /** Takes back the last use that was counted under each of the limits. */
  async refundAll(charges: readonly Charge[]): Promise<void> {
    for (const { limit, who } of charges) await this.refund(limit, who)
  }

  /** Returns in how many minutes the limit allows another use. At least one, since callers need it after a refusal. */
  async minutesLeft(limit: RateLimit, who: string): Promise<number> {
    const [stored] = await this.#table.get([this.#keyOf({ limit, who })])
    const now = this.#clock().getTime()
    const oldest = timesIn(stored, limit, now).at(-limit.most)
    const left = oldest === undefined ? 0 : oldest + limit.seconds * 1000 - now
    return Math.max(1, Math.ceil(left / MINUTE_MS))
  }

  /** A keyed hash that identifies a network for counting, and from which nobody can find out the network. */
  alias(who: string): string {
    return keyedHash(`limited ${who}`, this.#keys.address).toString('hex').slice(0, 32)
  }

  async #change(
    charge: Charge,
    next: (times: number[], now: number) => number[] | undefined,
  ): Promise<boolean> {
    return update(this.#table, this.#keyOf(charge), (stored) => {
      const now = this.#clock().getTime()
      const value = next(timesIn(stored, charge.limit, now), now)
      return value && { value, expires: Math.ceil(now / 1000) + charge.limit.seconds }
    })
  }

  #keyOf({ limit: { name }, who }: Charge): Key {
    const hash = keyedHash(`limit ${name} ${who}`, this.#keys.address).toString('hex')
    return { pk: `LIMIT#${hash}`, sk: 'count' }
  }
}

/** When the uses within the span were, in milliseconds since 1970. A time in the far future comes from a wrong clock. */
function timesIn(stored: Item | undefined, { seconds }: RateLimit, now: number): number[] {
  const times = Array.isArray(stored?.value) ? (stored.value as number[]) : []
  return times.filter((at) => Math.abs(now - at) < seconds * 1000)
}
