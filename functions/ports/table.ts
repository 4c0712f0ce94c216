/**
 * A table of small items under a partition key and a sort key, for SQLite and DynamoDB. Each write has a condition of its
 * own, and there are no transactions across items.
 */
export interface Table {
  /**
   * Returns the items of these keys in the same order; `undefined` for one that does not exist or has expired.
   * @throws if the table can't be reached, or an item is damaged.
   */
  get(keys: readonly Key[]): Promise<(Item | undefined)[]>

  /**
   * Writes each item if its condition holds. Returns, in the same order, which were written. They are durable when it
   * resolves.
   * @throws if the table can't be reached. Then some of the writes may have taken effect.
   */
  write(writes: readonly Write[]): Promise<boolean[]>

  /**
   * Returns the items of one partition in the order of their sort keys, page by page. A range includes both ends.
   * @throws if the table can't be reached, or an item is damaged.
   */
  query(pk: string, range?: Range): AsyncIterable<Item>
}

/** The key of an item. */
export interface Key {
  pk: string
  sk: string
}

/** An item as it is stored. */
export interface Item extends Key {
  value: Json
  /** Set by the writer, 1 by default. Conditions compare it. */
  version: number
  /** Seconds since 1970. From then on, the item does not exist. */
  expires?: number
}

/** A table that can be read whole. That is slow, so only exports and checks do it. */
export interface WholeTable extends Table {
  /** Returns all items in any order. */
  all(): AsyncIterable<Item>
  /** How many items it has; missing if that is slow to find out. */
  size?(): number
}

/** A part of a partition, by sort key. */
export interface Range {
  from?: string
  to?: string
  reverse?: boolean
  limit?: number
  /** What was written in the last seconds may be missing, but not near the beginning. Such reads cost half. */
  mayLag?: boolean
}

/** `absent`: there is no such item; `is`: it has this version; `below`: there is none, or it has a lower version. */
export type Condition = 'always' | 'absent' | { is: number } | { below: number }

/** Writes or removes one item, if the condition holds. */
export type Write = Key & { when: Condition } & (
    | {
        value: Json
        version?: number
        /** As in `Item`. Without it, the item does not expire, even if it did before. */
        expires?: number
      }
    | { remove: true }
  )

/** A value as it is stored. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }
