import { LEDGER_DAYS } from '../../domain/email/retention.ts'
import type { Delivery } from '../../domain/model/delivery.ts'
import type { Item, Json, Key, Range, Table, Write } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { shardOf } from '../subscribers/subscribers.ts'
import { update } from '../update.ts'

const deliveries = codec<Delivery>('delivery')
const KEPT_SECONDS = LEDGER_DAYS * 86_400

/** A delivery with the version that a change of it must name. */
export interface DeliveryRow {
  delivery: Delivery
  version: number
}

/** The deliveries of each edition, one row for each subscriber. */
export class Deliveries {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Reads the rows of these subscribers in one edition, in the same order. */
  async get(edition: string, subscribers: readonly string[]): Promise<(DeliveryRow | undefined)[]> {
    const keys = subscribers.map((subscriber) => keyOf({ edition, subscriber }))
    return (await this.#table.get(keys)).map((item) => item && rowOf(item))
  }

  /** Reads one subscriber's rows in these editions. */
  async of(subscriber: string, editions: readonly string[]): Promise<DeliveryRow[]> {
    const items = await this.#table.get(editions.map((edition) => keyOf({ edition, subscriber })))
    return items.flatMap((item) => (item ? [rowOf(item)] : []))
  }

  /** Adds rows for subscribers who have none in this edition; changes no other row. Returns which were added. */
  async enter(entered: readonly Delivery[], now: Date): Promise<boolean[]> {
    return this.#table.write(entered.map((delivery) => writeOf({ delivery, version: 0 }, now)))
  }

  /** Writes each row if the stored one still has its version. Returns which were written. */
  async put(rows: readonly DeliveryRow[], now: Date): Promise<boolean[]> {
    return this.#table.write(rows.map((row) => writeOf(row, now)))
  }

  /** Changes one row, as `update` does; `next` returns `undefined` to leave it unchanged. Returns whether it was written. */
  async change(
    edition: string,
    subscriber: string,
    next: (delivery: Delivery) => Delivery | undefined,
    now: Date,
  ): Promise<boolean> {
    return update(this.#table, keyOf({ edition, subscriber }), (stored) => {
      const delivery = stored && next(rowOf(stored).delivery)
      return delivery && storedValue(delivery, now)
    })
  }

  /** Removes each row if the stored one still has its version. */
  async remove(rows: readonly DeliveryRow[]): Promise<void> {
    await this.#table.write(
      rows.map(({ delivery, version }) => ({ ...keyOf(delivery), when: { is: version }, remove: true })),
    )
  }

  /** Reads the rows of one shard in the order of subscriber ids, page by page. */
  async *inShard(edition: string, shard: string, range: Range = {}): AsyncIterable<DeliveryRow> {
    for await (const item of this.#table.query(`EDITION#${edition}#${shard}`, range)) yield rowOf(item)
  }
}

function keyOf({ edition, subscriber }: Pick<Delivery, 'edition' | 'subscriber'>): Key {
  return { pk: `EDITION#${edition}#${shardOf(subscriber)}`, sk: subscriber }
}

function rowOf({ value, version }: Item): DeliveryRow {
  return { delivery: deliveries.decode(value), version }
}

function writeOf({ delivery, version }: DeliveryRow, now: Date): Write {
  return {
    ...keyOf(delivery),
    ...storedValue(delivery, now),
    version: version + 1,
    when: version === 0 ? 'absent' : { is: version },
  }
}

function storedValue(delivery: Delivery, now: Date): { value: Json; expires: number } {
  return {
    value: deliveries.encode(delivery),
    expires: Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
  }
}
