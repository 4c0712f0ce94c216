import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Clock } from '../../../ports/clock.ts'
import type { Item, Json, Key, Range, WholeTable, Write } from '../../../ports/table.ts'
import { ownFile } from '../files/modes.ts'

const PAGE = 500
/** Sorts behind every key. */
const LAST = '\u{10FFFF}'

interface Row {
  pk: string
  sk: string
  value: string
  version: number
  expires: number | null
}

interface Waiting {
  writes: readonly Write[]
  done: (took: boolean[]) => void
  failed: (error: unknown) => void
}

/**
 * When what was written is synced to the disk: before `write` resolves, or within a second. Either way a process that
 * ends loses nothing; with `soon`, power that fails may take the last second, and never a write without those after it.
 */
export type Sync = 'each' | 'soon'

const SOON_MS = 1000

/** How long to wait for another process that writes or reads. */
const PATIENCE_MS = 10_000
const VACUUM_PATIENCE_MS = 1000
/** https://www.sqlite.org/rescode.html#busy */
export const SQLITE_BUSY = 5

/**
 * The value of `user_version` in a personal file that holds no deleted data. It is 0 while the file is being rewritten,
 * so that the next process finishes what one could not.
 */
const REWRITTEN = 1

/**
 * The table port on one SQLite file. One that is `personal` holds addresses: only this user may read it, and what is
 * deleted or replaced is overwritten with zeros (https://www.sqlite.org/pragma.html#pragma_secure_delete). Copies that
 * SQLite made when it moved rows between pages remain, and so does the write-ahead log: `vacuum` removes both.
 */
export class SqliteTable implements WholeTable {
  readonly #database: DatabaseSync
  readonly #clock: Clock
  readonly #sync: Sync
  readonly #personal: boolean
  #due: NodeJS.Timeout | undefined
  readonly #waiting: Waiting[] = []
  readonly #select: StatementSync
  readonly #page: Record<'up' | 'down', StatementSync>
  readonly #write: Record<
    'always' | 'absent' | 'is' | 'below' | 'remove' | 'removeIs' | 'removeBelow',
    StatementSync
  >

  constructor(file: string, clock: Clock, sync: Sync = 'each', { personal = false } = {}) {
    // SQLite gives its log the mode of its database.
    if (personal) ownFile(file)
    const database = new DatabaseSync(file)
    // Not WITHOUT ROWID: to compare a key SQLite would then read the whole row it stands in, however long.
    database.exec(`
      PRAGMA busy_timeout = ${PATIENCE_MS};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${sync === 'each' ? 'FULL' : 'NORMAL'};
      PRAGMA secure_delete = ${personal ? 'ON' : 'OFF'};
      CREATE TABLE IF NOT EXISTS items (
        pk TEXT NOT NULL, sk TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL, expires INTEGER,
        PRIMARY KEY (pk, sk)
      );
      CREATE INDEX IF NOT EXISTS expiring ON items (expires) WHERE expires IS NOT NULL;
    `)
    const put = 'INSERT INTO items VALUES (:pk, :sk, :value, :version, :expires) ON CONFLICT DO UPDATE'
    const set = 'SET value = excluded.value, version = excluded.version, expires = excluded.expires'
    const remove = 'DELETE FROM items WHERE pk = :pk AND sk = :sk'
    this.#database = database
    this.#clock = clock
    this.#sync = sync
    this.#personal = personal
    this.#select = database.prepare(
      'SELECT pk, sk, value, version, expires FROM items WHERE pk = ? AND sk = ? AND (expires IS NULL OR expires > ?)',
    )
    const page = (order: string) =>
      database.prepare(
        'SELECT pk, sk, value, version, expires FROM items WHERE pk = ? AND sk >= ? AND sk < ? ' +
          `AND (expires IS NULL OR expires > ?) ORDER BY sk ${order} LIMIT ?`,
      )
    this.#page = { up: page('ASC'), down: page('DESC') }
    this.#write = {
      always: database.prepare(`${put} ${set}`),
      absent: database.prepare(`${put} ${set} WHERE items.expires <= :now`),
      below: database.prepare(`${put} ${set} WHERE items.version < :limit OR items.expires <= :now`),
      is: database.prepare(
        'UPDATE items SET value = :value, version = :version, expires = :expires ' +
          'WHERE pk = :pk AND sk = :sk AND version = :limit AND (expires IS NULL OR expires > :now)',
      ),
      remove: database.prepare(remove),
      removeIs: database.prepare(`${remove} AND version = :limit AND (expires IS NULL OR expires > :now)`),
      removeBelow: database.prepare(`${remove} AND (version < :limit OR expires <= :now)`),
    }
    this.#rewriteIfOwed()
  }

  /** Whether it never held anything, or what it held is gone. */
  get isEmpty(): boolean {
    return this.#database.prepare('SELECT 1 FROM items LIMIT 1').get() === undefined
  }

  async get(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    const now = this.#now()
    return keys.map(({ pk, sk }) => {
      const row = this.#select.get(pk, sk, now) as Row | undefined
      return row && item(row)
    })
  }

  /** Calls that come together are committed together, since each commit waits for the disk. */
  write(writes: readonly Write[]): Promise<boolean[]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ writes, done, failed })
      if (this.#waiting.length === 1) setImmediate(() => this.#commitWaiting())
    })
  }

  #commitWaiting(): void {
    const waiting = this.#waiting.splice(0)
    if (waiting.length > 1 && this.#tryTogether(waiting)) return
    for (const { writes, done, failed } of waiting) {
      try {
        done(this.#commit([writes])[0]!)
      } catch (error) {
        failed(error)
      }
    }
  }

  /** Where one call fails, none of them is written: each is then tried by itself. */
  #tryTogether(waiting: readonly Waiting[]): boolean {
    try {
      const took = this.#commit(waiting.map(({ writes }) => writes))
      waiting.forEach(({ done }, n) => {
        done(took[n]!)
      })
      return true
    } catch {
      return false
    }
  }

  #commit(calls: readonly (readonly Write[])[]): boolean[][] {
    const now = this.#now()
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const took = calls.map((writes) => writes.map((write) => this.#apply(write, now)))
      this.#database.exec('COMMIT')
      if (this.#sync === 'soon') this.#due ??= setTimeout(() => this.#checkpoint(), SOON_MS).unref()
      return took
    } catch (error) {
      // Where the disk is full SQLite has done so itself, and what it says of that must not be lost.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  async *query(pk: string, { from = '', to = LAST, reverse = false, limit = Infinity }: Range = {}) {
    // The least string above another is that string with a NUL behind it.
    let [low, high] = [from, `${to}\0`]
    for (let left = limit; left > 0; ) {
      const rows = this.#page[reverse ? 'down' : 'up'].all(pk, low, high, this.#now(), Math.min(PAGE, left))
      const items = (rows as unknown as Row[]).map(item)
      yield* items
      const last = items.at(-1)
      if (!last || items.length < PAGE) return
      if (reverse) high = last.sk
      else low = `${last.sk}\0`
      left -= items.length
    }
  }

  /** As it stands at the first item, whatever is written meanwhile. */
  async *all(): AsyncIterable<Item> {
    const statement = this.#database.prepare(
      'SELECT pk, sk, value, version, expires FROM items WHERE expires IS NULL OR expires > ? ORDER BY pk, sk',
    )
    for (const row of statement.iterate(this.#now()) as unknown as Iterable<Row>) {
      yield item(row)
    }
  }

  /** Deletes what has expired. */
  purge(): void {
    this.#database.prepare('DELETE FROM items WHERE expires <= ?').run(this.#now())
  }

  /**
   * Removes all deleted and replaced data from its files. It copies the whole table. Returns `false` if the log could not
   * be emptied because another process was reading or writing the whole time.
   */
  vacuum(): boolean {
    // This process does nothing else meanwhile, so it must not wait long.
    this.#database.exec(`PRAGMA busy_timeout = ${VACUUM_PATIENCE_MS}`)
    try {
      if (this.#personal && !this.owesVacuum()) this.#database.exec('PRAGMA user_version = 0')
      this.#database.exec('VACUUM')
      const isDone = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
      if (this.#personal && isDone) this.#database.exec(`PRAGMA user_version = ${REWRITTEN}`)
      return isDone
    } catch (error) {
      if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return false
      throw error
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
    }
  }

  /** Whether its files may hold what was deleted: a vacuum did not end, or an earlier release left it in free pages. */
  owesVacuum(): boolean {
    if (!this.#personal) return false
    return Number(this.#database.prepare('PRAGMA user_version').get()?.user_version) < REWRITTEN
  }

  close(): void {
    this.#commitWaiting()
    clearTimeout(this.#due)
    this.#database.close()
  }

  #rewriteIfOwed(): void {
    if (!this.owesVacuum()) return
    try {
      this.vacuum()
    } catch {
      // Another process is writing, or the disk is full. The next process that opens the file tries again.
    }
  }

  #checkpoint(): void {
    this.#due = undefined
    try {
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      // It only moves what is committed already. If the disk is full, the next write says so to its caller.
    }
  }

  #apply(write: Write, now: number): boolean {
    const { pk, sk, when } = write
    if ('remove' in write) {
      const isAbsent = () => this.#select.get(pk, sk, now) === undefined
      if (when === 'absent') return isAbsent()
      if (when === 'always') this.#write.remove.run({ pk, sk })
      else if ('is' in when) {
        return Number(this.#write.removeIs.run({ pk, sk, now, limit: when.is }).changes) > 0
      } else {
        this.#write.removeBelow.run({ pk, sk, now, limit: when.below })
        return isAbsent()
      }
      return true
    }
    const put = {
      pk,
      sk,
      value: JSON.stringify(write.value),
      version: write.version ?? 1,
      expires: write.expires ?? null,
    }
    const done =
      when === 'always'
        ? this.#write.always.run(put)
        : when === 'absent'
          ? this.#write.absent.run({ ...put, now })
          : 'is' in when
            ? this.#write.is.run({ ...put, now, limit: when.is })
            : this.#write.below.run({ ...put, now, limit: when.below })
    return Number(done.changes) > 0
  }

  #now(): number {
    return Math.floor(this.#clock().getTime() / 1000)
  }
}

function item({ pk, sk, value, version, expires }: Row): Item {
  return { pk, sk, value: parsed(value, pk), version, ...(expires !== null && { expires }) }
}

function parsed(value: string, pk: string): Json {
  try {
    return JSON.parse(value) as Json
  } catch {
    // What follows in the key can name a subscriber.
    const [kind] = pk.split('#')
    throw new Error(`A stored record of the kind ${kind} is damaged. Restore the backup, or the last export.`)
  }
}
