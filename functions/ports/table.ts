/**
 * A table of small items under a partition key and a sort key, as both SQLite and DynamoDB can keep it.
 * Every write stands alone under a condition of its own: there are no transactions across items.
 */
export interface Table {
  /** The items under these keys in the order asked for; `undefined` where there is none or it has expired. */
  get(keys: readonly Key[]): Promise<(Item | undefined)[]>

  /**
   * Writes each item if its condition holds and answers, in order, which ones took effect.
   * All that took effect are durable when it resolves; it rejects only where the table can't be reached.
   */
  write(writes: readonly Write[]): Promise<boolean[]>

  /** The items of one partition by sort key, both ends included, read page by page as they are asked for. */
  query(pk: string, range?: Range): AsyncIterable<Item>
}

export interface Key {
  pk: string
  sk: string
}

export interface Item extends Key {
  value: Json
  /** Chosen by the writer and compared by conditions; 1 unless it said otherwise. */
  version: number
  /** Seconds since 1970, after which the item is gone. */
  expires?: number
}

/** A table that can be read whole, in any order: for a copy of all that is kept, and for nothing that runs often. */
export interface WholeTable extends Table {
  all(): AsyncIterable<Item>
}

export interface Range {
  from?: string
  to?: string
  reverse?: boolean
  limit?: number
}

/** `absent`: no item stands there; `is`: it has this version; `below`: none stands there, or one of a lower version. */
export type Condition = 'always' | 'absent' | { is: number } | { below: number }

export type Write = Key & { when: Condition } & (
    | {
        value: Json
        version?: number
        /** As of the item; without it the item stays, though it had one before. */
        expires?: number
      }
    | { remove: true }
  )

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }
