import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Table } from '../ports/table.ts'

export interface Limit {
  name: string
  most: number
  seconds: number
}

export const perClient: Limit = { name: 'client', most: 20, seconds: 3600 }
export const perAddress: Limit = { name: 'address', most: 3, seconds: 86_400 }

/** Links that are mailed to an editor. */
export const perEditor: Limit = { name: 'editor', most: 10, seconds: 86_400 }

/** What an editor decides: more than a person does within an hour. */
export const perDecider: Limit = { name: 'decider', most: 240, seconds: 3600 }

/** Counts what somebody does within a span of time, under a keyed hash that goes when the span is over. */
export class Limits {
  readonly #table: Table
  readonly #keys: Pick<Keys, 'address'>
  readonly #clock: Clock

  constructor(table: Table, keys: Pick<Keys, 'address'>, clock: Clock) {
    this.#table = table
    this.#keys = keys
    this.#clock = clock
  }

  /** Counts once more, unless the limit is reached. */
  async take({ name, most, seconds }: Limit, who: string): Promise<boolean> {
    return this.#count(name, seconds, who, (count) => (count < most ? count + 1 : undefined))
  }

  /** Takes one back that came to nothing. */
  async giveBack({ name, seconds }: Limit, who: string): Promise<void> {
    await this.#count(name, seconds, who, (count) => (count > 0 ? count - 1 : undefined))
  }

  async #count(
    name: string,
    seconds: number,
    who: string,
    next: (count: number) => number | undefined,
  ): Promise<boolean> {
    const span = Math.floor(this.#clock().getTime() / 1000 / seconds)
    const hash = createHmac('sha256', this.#keys.address).update(`limit ${name} ${span} ${who}`).digest('hex')
    const key = { pk: `LIMIT#${hash}`, sk: 'count' }
    for (;;) {
      const [old] = await this.#table.get([key])
      const count = next(Number(old?.value ?? 0))
      if (count === undefined) return false
      const [took] = await this.#table.write([
        {
          ...key,
          value: count,
          version: (old?.version ?? 0) + 1,
          when: old ? { is: old.version } : 'absent',
          expires: (span + 1) * seconds,
        },
      ])
      if (took) return true
    }
  }
}

/** A household's IPv6 network counts as one client, since each of its machines has more addresses than there are readers. */
export function client(ip: string): string {
  if (!isIPv6(ip) || ip.includes('.')) return ip
  const [head = '', tail = ''] = ip.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = ip.includes('::') ? 8 - groups.length - tail.split(':').filter(Boolean).length : 0
  return [...groups, ...Array<string>(missing).fill('0')].slice(0, 4).join(':')
}
