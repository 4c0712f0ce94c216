import { createHmac } from 'node:crypto'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Item, Key, Table, Write } from '../../ports/table.ts'
import { codec } from '../codec.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
export const shards = [...'0123456789abcdef']

const subscribers = codec<Subscriber>('subscriber')

/** A subscriber with the version that a change of it must name. */
export interface StoredSubscriber {
  subscriber: Subscriber
  version: number
  /** Seconds since 1970, after which the item is gone. */
  expires?: number
}

/** What a subscriber's item becomes, given the version that was read; version 0 stands for none. */
export type Change = StoredSubscriber

export class Subscribers {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(ids: readonly string[]): Promise<(StoredSubscriber | undefined)[]> {
    return (await this.#table.get(ids.map(keyOf))).map((item) => item && standing(item))
  }

  /** Which of the changes took effect; the others met somebody else's. */
  async put(changes: readonly Change[]): Promise<boolean[]> {
    return this.#table.write(changes.map(write))
  }

  /** Reads, changes and writes until no one comes between; `next` answers `undefined` to leave it as it is. */
  async change(
    id: string,
    next: (subscriber: Subscriber | undefined, expires?: number) => Omit<Change, 'version'> | undefined,
  ): Promise<Subscriber | undefined> {
    for (;;) {
      const [old] = await this.get([id])
      const change = next(old?.subscriber, old?.expires)
      if (!change) return old?.subscriber
      const [took] = await this.put([{ ...change, version: old?.version ?? 0 }])
      if (took) return change.subscriber
    }
  }

  /** Those of one shard by id, pages read as they are asked for. */
  async *inShard(shard: string): AsyncIterable<StoredSubscriber> {
    for await (const item of this.#table.query(`SUBSCRIBER#${shard}`)) yield standing(item)
  }
}

/** The first 26 characters, in base 32, of a keyed hash of the normalised address. */
export function subscriberId(address: string, key: Uint8Array): string {
  const hash = createHmac('sha256', key).update(address).digest()
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from(
    { length: 26 },
    (_, at) => ALPHABET[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  ).join('')
}

/** One of sixteen, from the id's first four bits. */
export function shardOf(id: string): string {
  return shards[ALPHABET.indexOf(id[0] ?? '') >> 1] ?? '0'
}

function keyOf(id: string): Key {
  return { pk: `SUBSCRIBER#${shardOf(id)}`, sk: id }
}

function standing({ value, version, expires }: Item): StoredSubscriber {
  return { subscriber: subscribers.decode(value), version, ...(expires && { expires }) }
}

function write({ subscriber, version, expires }: Change): Write {
  return {
    ...keyOf(subscriber.id),
    value: subscribers.encode(subscriber),
    version: version + 1,
    when: version === 0 ? 'absent' : { is: version },
    ...(expires && { expires }),
  }
}
