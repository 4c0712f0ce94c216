import { completePreferences, type Subscriber } from '../../domain/model/subscriber.ts'
import type { Item, Json, Key, Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { keyedHash } from '../keyed-hash.ts'
import { update } from '../update.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
/** The sixteen partitions of subscribers, and of the rows of each edition. */
export const shards = [...'0123456789abcdef']

const subscribers = codec<Subscriber>('subscriber')

/** A subscriber with the version that a change of it must name; version 0 means that none is stored. */
export interface StoredSubscriber {
  subscriber: Subscriber
  version: number
  /** Seconds since 1970, after which the item is gone. */
  expires?: number
}

/** The subscribers, by id. */
export class Subscribers {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Reads these subscribers, in the same order. */
  async get(ids: readonly string[]): Promise<(StoredSubscriber | undefined)[]> {
    return (await this.#table.get(ids.map(keyOf))).map((item) => item && fromItem(item))
  }

  /** Writes each subscriber if the stored one still has its version. Returns which were written. */
  async put(changed: readonly StoredSubscriber[]): Promise<boolean[]> {
    return this.#table.write(
      changed.map(({ version, ...next }) => ({
        ...keyOf(next.subscriber.id),
        ...storedValue(next),
        version: version + 1,
        when: version === 0 ? 'absent' : { is: version },
      })),
    )
  }

  /**
   * Changes or adds a subscriber, as `update` does; `next` returns `undefined` to change nothing. Returns the subscriber
   * as it is stored then, `undefined` if there is none.
   */
  async change(
    id: string,
    next: (
      subscriber: Subscriber | undefined,
      expires?: number,
    ) => Omit<StoredSubscriber, 'version'> | undefined,
  ): Promise<Subscriber | undefined> {
    let subscriber: Subscriber | undefined
    await update(this.#table, keyOf(id), (stored) => {
      const old = stored && fromItem(stored)
      const changed = next(old?.subscriber, old?.expires)
      subscriber = (changed ?? old)?.subscriber
      return changed && storedValue(changed)
    })
    return subscriber
  }

  /** Reads the subscribers of one shard in the order of their ids, page by page. */
  async *inShard(shard: string): AsyncIterable<StoredSubscriber> {
    for await (const item of this.#table.query(`SUBSCRIBER#${shard}`)) yield fromItem(item)
  }
}

/** The first 26 characters, in base 32, of a keyed hash of the normalized address. */
export function subscriberId(address: string, key: Uint8Array): string {
  const hash = keyedHash(address, key)
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return Array.from(
    { length: 26 },
    (_, at) => ALPHABET[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  ).join('')
}

/** The shard of a subscriber, from the id's first four bits. */
export function shardOf(id: string): string {
  return shards[ALPHABET.indexOf(id[0] ?? '') >> 1] ?? '0'
}

function keyOf(id: string): Key {
  return { pk: `SUBSCRIBER#${shardOf(id)}`, sk: id }
}

function fromItem({ value, version, expires }: Item): StoredSubscriber {
  const subscriber = subscribers.decode(value)
  const preferences = completePreferences(subscriber.preferences)
  return { subscriber: { ...subscriber, preferences }, version, ...(expires && { expires }) }
}

function storedValue({ subscriber, expires }: Omit<StoredSubscriber, 'version'>): {
  value: Json
  expires?: number
} {
  return { value: subscribers.encode(subscriber), ...(expires && { expires }) }
}
