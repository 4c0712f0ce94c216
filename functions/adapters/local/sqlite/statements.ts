import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Item, Json, Write } from '../../../ports/table.ts'

/** A row of `items`. `expires` is in seconds since 1970. */
export interface Row {
  pk: string
  sk: string
  value: string
  version: number
  expires: number | null
}

/** Creates the table and its index in a new file. */
// Not WITHOUT ROWID: to compare a key SQLite would then read its whole row, however long it is.
export const CREATE_ITEMS = `
  CREATE TABLE IF NOT EXISTS items (
    pk TEXT NOT NULL, sk TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, expires INTEGER,
    PRIMARY KEY (pk, sk)
  );
  CREATE INDEX IF NOT EXISTS expiring ON items (expires) WHERE expires IS NOT NULL;
`

const COLUMNS = 'pk, sk, value, version, expires'
/** Whether a row has not expired, for the parameter after it. */
const LIVE = '(expires IS NULL OR expires > ?)'

/** The prepared statements of a table, and how its writes use them. `now` is in seconds since 1970. */
export class Statements {
  readonly #database: DatabaseSync
  readonly #select: StatementSync
  readonly #page: Record<'ascending' | 'descending', StatementSync>
  readonly #put: Record<'always' | 'absent' | 'is' | 'below', StatementSync>
  readonly #remove: Record<'always' | 'is' | 'below', StatementSync>

  constructor(database: DatabaseSync) {
    const insert = `INSERT INTO items VALUES (:pk, :sk, :value, :version, :expires) ON CONFLICT DO UPDATE
      SET value = excluded.value, version = excluded.version, expires = excluded.expires`
    const remove = 'DELETE FROM items WHERE pk = :pk AND sk = :sk'
    const hasVersion = 'version = :limit AND (expires IS NULL OR expires > :now)'
    const page = (order: string) =>
      database.prepare(
        `SELECT ${COLUMNS} FROM items WHERE pk = ? AND sk >= ? AND sk < ? AND ${LIVE} ORDER BY sk ${order} LIMIT ?`,
      )
    this.#database = database
    this.#select = database.prepare(`SELECT ${COLUMNS} FROM items WHERE pk = ? AND sk = ? AND ${LIVE}`)
    this.#page = { ascending: page('ASC'), descending: page('DESC') }
    this.#put = {
      always: database.prepare(insert),
      absent: database.prepare(`${insert} WHERE items.expires <= :now`),
      below: database.prepare(`${insert} WHERE items.version < :limit OR items.expires <= :now`),
      is: database.prepare(
        `UPDATE items SET value = :value, version = :version, expires = :expires
         WHERE pk = :pk AND sk = :sk AND ${hasVersion}`,
      ),
    }
    this.#remove = {
      always: database.prepare(remove),
      is: database.prepare(`${remove} AND ${hasVersion}`),
      below: database.prepare(`${remove} AND (version < :limit OR expires <= :now)`),
    }
  }

  /** The row under a key, unless it has expired. */
  get(pk: string, sk: string, now: number): Row | undefined {
    return this.#select.get(pk, sk, now) as Row | undefined
  }

  /** At most `limit` rows of a partition with `from <= sk < below`, in order. */
  page(
    order: 'ascending' | 'descending',
    { pk, from, below }: { pk: string; from: string; below: string },
    now: number,
    limit: number,
  ): Row[] {
    return this.#page[order].all(pk, from, below, now, limit) as unknown as Row[]
  }

  /** All rows that have not expired, as they are at the first one. */
  all(now: number): Iterable<Row> {
    const statement = this.#database.prepare(`SELECT ${COLUMNS} FROM items WHERE ${LIVE} ORDER BY pk, sk`)
    return statement.iterate(now) as unknown as Iterable<Row>
  }

  /** Deletes the rows that have expired. */
  purge(now: number): void {
    this.#database.prepare('DELETE FROM items WHERE expires <= ?').run(now)
  }

  /** Whether the table has no row at all. */
  get isEmpty(): boolean {
    return this.#database.prepare('SELECT 1 FROM items LIMIT 1').get() === undefined
  }

  get size(): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM items').get()!.n)
  }

  /** Writes an item if its condition holds, and returns whether it took effect. */
  apply(write: Write, now: number): boolean {
    return 'remove' in write ? this.#applyRemove(write, now) : this.#applyPut(write, now)
  }

  #applyRemove({ pk, sk, when }: Write, now: number): boolean {
    const isAbsent = () => this.get(pk, sk, now) === undefined
    if (when === 'absent') return isAbsent()
    if (when === 'always') {
      this.#remove.always.run({ pk, sk })
      return true
    }
    if ('is' in when) return Number(this.#remove.is.run({ pk, sk, now, limit: when.is }).changes) > 0
    this.#remove.below.run({ pk, sk, now, limit: when.below })
    return isAbsent()
  }

  #applyPut(write: Extract<Write, { value: Json }>, now: number): boolean {
    const { pk, sk, when } = write
    const row = {
      pk,
      sk,
      value: JSON.stringify(write.value),
      version: write.version ?? 1,
      expires: write.expires ?? null,
    }
    const result =
      when === 'always'
        ? this.#put.always.run(row)
        : when === 'absent'
          ? this.#put.absent.run({ ...row, now })
          : 'is' in when
            ? this.#put.is.run({ ...row, now, limit: when.is })
            : this.#put.below.run({ ...row, now, limit: when.below })
    return Number(result.changes) > 0
  }
}

/**
 * Decodes a row.
 * @throws {Error} if its value is not JSON.
 */
export function itemOf({ pk, sk, value, version, expires }: Row): Item {
  return { pk, sk, value: parseValue(value, pk), version, ...(expires !== null && { expires }) }
}

function parseValue(value: string, pk: string): Json {
  try {
    return JSON.parse(value) as Json
  } catch {
    // The rest of the key may identify a subscriber.
    const [kind] = pk.split('#')
    throw new Error(`A stored record of the kind ${kind} is damaged. Restore the backup, or the last export.`)
  }
}
