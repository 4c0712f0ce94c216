import type { Delivery } from '../../domain/model/delivery.ts'
import type { Item, Range, Table, Write } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { shardOf } from '../subscribers/subscribers.ts'

const deliveries = codec<Delivery>('delivery')
/** Proof of what happened is kept for a year and no longer, since it also tells who was a subscriber. */
const KEPT_SECONDS = 365 * 86_400

/** A row of the ledger with the version that a change of it must name. */
export interface Row {
  delivery: Delivery
  version: number
}

export class Deliveries {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(edition: string, subscribers: readonly string[]): Promise<(Row | undefined)[]> {
    const keys = subscribers.map((subscriber) => keyOf({ edition, subscriber }))
    return (await this.#table.get(keys)).map((item) => item && row(item))
  }

  /** One subscriber's rows of these editions. */
  async of(subscriber: string, editions: readonly string[]): Promise<Row[]> {
    const items = await this.#table.get(editions.map((edition) => keyOf({ edition, subscriber })))
    return items.flatMap((item) => (item ? [row(item)] : []))
  }

  /** Enters who has no row yet; a second time changes nothing. Answers which were entered. */
  async enter(entered: readonly Delivery[], now: Date): Promise<boolean[]> {
    return this.#table.write(entered.map((delivery) => write({ delivery, version: 0 }, now)))
  }

  /** Writes each row if it still stands at the version it carries, and answers which took effect. */
  async put(rows: readonly Row[], now: Date): Promise<boolean[]> {
    return this.#table.write(rows.map((row) => write(row, now)))
  }

  /** Takes each row away if it still stands at the version it carries. */
  async remove(rows: readonly Row[]): Promise<void> {
    await this.#table.write(
      rows.map(({ delivery, version }) => ({ ...keyOf(delivery), when: { is: version }, remove: true })),
    )
  }

  /** The rows of one shard by subscriber, read page by page. */
  async *inShard(edition: string, shard: string, range: Range = {}): AsyncIterable<Row> {
    for await (const item of this.#table.query(`EDITION#${edition}#${shard}`, range)) yield row(item)
  }
}

function keyOf({ edition, subscriber }: Pick<Delivery, 'edition' | 'subscriber'>) {
  return { pk: `EDITION#${edition}#${shardOf(subscriber)}`, sk: subscriber }
}

function row({ value, version }: Item): Row {
  return { delivery: deliveries.decode(value), version }
}

function write({ delivery, version }: Row, now: Date): Write {
  return {
    ...keyOf(delivery),
    value: deliveries.encode(delivery),
    version: version + 1,
    when: version === 0 ? 'absent' : { is: version },
    expires: Math.floor(now.getTime() / 1000) + KEPT_SECONDS,
  }
}
