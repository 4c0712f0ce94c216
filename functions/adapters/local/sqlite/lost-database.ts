import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { frequencies } from '../../../domain/model/subscriber.ts'

const BUSY_TIMEOUT_MS = 10_000

/** One of the two databases. We never opened a file that is missing, of 0 bytes or without a table. */
interface Inspected {
  wasOpened: boolean
  /** Whether a query of its items returns a row. */
  has: (query: string) => boolean
  close(): void
}

/**
 * Any row except leases, which do not outlive their process, runs, looks at addresses, and what is known about sources that
 * have brought nothing yet.
 */
const ANY_CONTENT = `SELECT 1 FROM items WHERE pk NOT IN ('LEASE', 'SOURCES', 'ENTRIES', 'RUNS', 'LOOK') LIMIT 1`
const ANY_ROW = 'SELECT 1 FROM items LIMIT 1'
const ANY_MAILING = `SELECT 1 FROM items WHERE pk = 'SENDING' LIMIT 1`
/** Before a second edition of a frequency is frozen, the mailing of the first is stored with the subscribers. */
const TWO_EDITIONS = frequencies
  .map(
    (frequency) => `SELECT 1 FROM (SELECT 1 FROM items WHERE pk = 'EDITIONS#${frequency}' LIMIT 1 OFFSET 1)`,
  )
  .join(' UNION ALL ')

/**
 * Why a data folder must not be opened: one of its two databases is lost, and the other shows that there was more. Both
 * are created before the first row is written, the one of the content first. So a first start or an import that was
 * interrupted never looks like this.
 * @throws {Error} of SQLite if one of them is damaged.
 */
export function lostDatabase(folder: string): string | undefined {
  const [content, subscribers] = ['content.sqlite', 'subscribers.sqlite'].map((name) =>
    inspect(join(folder, name)),
  ) as [Inspected, Inspected]
  try {
    const remedy = 'Restore the file from a backup, or import your last export into an empty folder.'
    if (
      content.wasOpened ? subscribers.has(ANY_MAILING) && !content.has(ANY_ROW) : subscribers.has(ANY_CONTENT)
    ) {
      return (
        `${join(folder, 'content.sqlite')} is missing or empty, and ${join(folder, 'subscribers.sqlite')} is not: without ` +
        `the stories and editions, readers would be emailed the same news again. ${remedy}`
      )
    }
    if (
      subscribers.wasOpened
        ? content.has(TWO_EDITIONS) && !subscribers.has(ANY_ROW)
        : content.has(ANY_CONTENT)
    ) {
      return (
        `${join(folder, 'subscribers.sqlite')} is missing or empty, and ${join(folder, 'content.sqlite')} is not: the list ` +
        `of subscribers is lost, and with it who unsubscribed and what was sent. ${remedy}`
      )
    }
    return undefined
  } finally {
    content.close()
    subscribers.close()
  }
}

/** @throws {Error} if a data folder must not be opened, with the reason of `lostDatabase`. */
export function refuseLostDatabase(folder: string): void {
  const reason = lostDatabase(folder)
  if (reason !== undefined) throw new Error(reason)
}

/** Opens a database without creating a file or a table. */
function inspect(file: string): Inspected {
  const nothing = { wasOpened: false, has: () => false, close: () => {} }
  if (!existsSync(file) || statSync(file).size === 0) return nothing
  const database = new DatabaseSync(file)
  const has = (query: string) => database.prepare(query).get() !== undefined
  const close = () => database.close()
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`)
    if (has(`SELECT 1 FROM sqlite_schema WHERE name = 'items'`)) return { wasOpened: true, has, close }
  } catch (error) {
    close()
    throw error
  }
  close()
  return nothing
}
