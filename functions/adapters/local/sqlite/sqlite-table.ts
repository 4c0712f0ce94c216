import { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../../ports/clock.ts'
import type { Item, Key, Range, WholeTable, Write } from '../../../ports/table.ts'
import { ownFile } from '../files/modes.ts'
import { CREATE_ITEMS, itemOf, Statements } from './statements.ts'
import { owesVacuum, vacuum } from './vacuum.ts'

const PAGE_ITEMS = 500
/** Sorts after every key. */
const AFTER_ALL_KEYS = '\u{10FFFF}'

interface PendingWrite {
  writes: readonly Write[]
  resolve: (took: boolean[]) => void
  reject: (error: unknown) => void
}

/**
 * When a write is synced to the disk: before `write` resolves, or within a second. A process that ends loses nothing
 * either way. With `delayed`, a power failure may lose the last second: always the latest writes, none in between.
 */
export type Sync = 'immediate' | 'delayed'

const SYNC_DELAY_MS = 1000

/** How long to wait for another process that writes. */
const BUSY_TIMEOUT_MS = 10_000

/**
 * The table port on one SQLite file. A `personal` one holds addresses: only this user may read it, and deleted or
 * replaced data is overwritten with zeros (https://www.sqlite.org/pragma.html#pragma_secure_delete). Copies that SQLite
 * made when it moved rows between pages remain, and so does the write-ahead log. `vacuum` removes both.
 */
export class SqliteTable implements WholeTable {
  readonly #database: DatabaseSync
  readonly #clock: Clock
  readonly #sync: Sync
  readonly #personal: boolean
  readonly #statements: Statements
  readonly #pending: PendingWrite[] = []
  #checkpointTimer: NodeJS.Timeout | undefined

  constructor(file: string, clock: Clock, sync: Sync = 'immediate', { personal = false } = {}) {
    // SQLite gives its log the mode of its database.
    if (personal) ownFile(file)
    this.#database = new DatabaseSync(file)
    this.#database.exec(`
      PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = ${sync === 'immediate' ? 'FULL' : 'NORMAL'};
      PRAGMA secure_delete = ${personal ? 'ON' : 'OFF'};
      ${CREATE_ITEMS}
    `)
    this.#clock = clock
    this.#sync = sync
    this.#personal = personal
    this.#statements = new Statements(this.#database)
    this.#vacuumIfOwed()
  }

  /** Whether it has no items, expired ones included. */
  get isEmpty(): boolean {
    return this.#statements.isEmpty
  }

  async get(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    const now = this.#now()
    return keys.map(({ pk, sk }) => {
      const row = this.#statements.get(pk, sk, now)
      return row && itemOf(row)
    })
  }

  /** Writes of the same moment are committed together, since each commit waits for the disk. */
  write(writes: readonly Write[]): Promise<boolean[]> {
    return new Promise((resolve, reject) => {
      this.#pending.push({ writes, resolve, reject })
      if (this.#pending.length === 1) setImmediate(() => this.#commitPending())
    })
  }

  #commitPending(): void {
    const pending = this.#pending.splice(0)
    if (pending.length > 1 && this.#tryTogether(pending)) return
    for (const { writes, resolve, reject } of pending) {
      try {
        resolve(this.#commit([writes])[0]!)
      } catch (error) {
        reject(error)
      }
    }
  }

  /** If one call fails, none of them is written. Each is then tried on its own. */
  #tryTogether(pending: readonly PendingWrite[]): boolean {
    try {
      const took = this.#commit(pending.map(({ writes }) => writes))
      pending.forEach(({ resolve }, n) => {
        resolve(took[n]!)
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
      const took = calls.map((writes) => writes.map((write) => this.#statements.apply(write, now)))
      this.#database.exec('COMMIT')
      if (this.#sync === 'delayed')
        this.#checkpointTimer ??= setTimeout(() => this.#checkpoint(), SYNC_DELAY_MS).unref()
      return took
    } catch (error) {
      // If the disk is full, SQLite has rolled back already, and its error must not be lost.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  async *query(
    pk: string,
    { from = '', to = AFTER_ALL_KEYS, reverse = false, limit = Infinity }: Range = {},
  ) {
    // The smallest string above another is that string followed by a NUL.
    let [first, below] = [from, `${to}\0`]
    const order = reverse ? 'descending' : 'ascending'
    for (let left = limit; left > 0; ) {
      const page = this.#statements.page(
        order,
        { pk, from: first, below },
        this.#now(),
        Math.min(PAGE_ITEMS, left),
      )
      const items = page.map(itemOf)
      yield* items
      const last = items.at(-1)
      if (!last || items.length < PAGE_ITEMS) return
      if (reverse) below = last.sk
      else first = `${last.sk}\0`
      left -= items.length
    }
  }

  /** The items as they are when the first one is read, whatever is written in the meantime. */
  async *all(): AsyncIterable<Item> {
    for (const row of this.#statements.all(this.#now())) yield itemOf(row)
  }

  size(): number {
    return this.#statements.size
  }

  /** Deletes the items that have expired. */
  purge(): void {
    this.#statements.purge(this.#now())
  }

  /** As `vacuum`, on this table. */
  vacuum(): boolean {
    try {
      return vacuum(this.#database, { personal: this.#personal })
    } finally {
      this.#database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`)
    }
  }

  /** Whether it is personal and its file may contain deleted data. */
  owesVacuum(): boolean {
    return this.#personal && owesVacuum(this.#database)
  }

  close(): void {
    this.#commitPending()
    clearTimeout(this.#checkpointTimer)
    this.#database.close()
  }

  #vacuumIfOwed(): void {
    if (!this.owesVacuum()) return
    try {
      this.vacuum()
    } catch {
      // Another process is writing, or the disk is full. The next process that opens the file tries again.
    }
  }

  #checkpoint(): void {
    this.#checkpointTimer = undefined
    try {
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)')
    } catch {
      // It only moves what is committed already. If the disk is full, the next write reports it.
    }
  }

  #now(): number {
    return Math.floor(this.#clock().getTime() / 1000)
  }
}
