import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { frequencies } from '../../../domain/model/subscriber.ts'

const PATIENCE_MS = 10_000

/** What one of the two databases shows. A file that is missing, of 0 bytes or without a table was never opened by us. */
interface Found {
  wasOpened: boolean
  /** Whether a query of its items has a result. */
  has: (query: string) => boolean
  close(): void
}

/** Any row but a lease, which does not outlive its process, and what is known of the sources before they bring anything. */
const SOMETHING = `SELECT 1 FROM items WHERE pk NOT IN ('LEASE', 'SOURCES') LIMIT 1`
const ANYTHING = 'SELECT 1 FROM items LIMIT 1'
const A_SENDING = `SELECT 1 FROM items WHERE pk = 'SENDING' LIMIT 1`
/** Before a second edition of its frequency is frozen, the sending of the first is entered with the subscribers. */
const TWO_EDITIONS = frequencies
  .map(
    (frequency) => `SELECT 1 FROM (SELECT 1 FROM items WHERE pk = 'EDITIONS#${frequency}' LIMIT 1 OFFSET 1)`,
  )
  .join(' UNION ALL ')

/**
 * Why a data folder must not be opened: one of its two databases is lost, and the other shows that there was more. Both
 * are made before the first row is written, the one of the content first. So a first start or an import that was cut off
 * never looks like this.
 * @throws {Error} of SQLite if one of them is damaged.
 */
export function lostDatabase(folder: string): string | undefined {
  const [content, subscribers] = ['content.sqlite', 'subscribers.sqlite'].map((name) =>
    look(join(folder, name)),
  ) as [Found, Found]
  try {
    const remedy = 'Restore the file from a backup, or import your last export into an empty folder.'
    if (
      content.wasOpened ? subscribers.has(A_SENDING) && !content.has(ANYTHING) : subscribers.has(SOMETHING)
    ) {
      return (
        `${join(folder, 'content.sqlite')} is missing or empty, and ${join(folder, 'subscribers.sqlite')} is not: without ` +
        `the stories and editions, readers would be emailed the same news again. ${remedy}`
      )
    }
    if (
      subscribers.wasOpened ? content.has(TWO_EDITIONS) && !subscribers.has(ANYTHING) : content.has(SOMETHING)
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

/** @throws {Error} where `lostDatabase` gives a reason. */
export function refuseLostDatabase(folder: string): void {
  const reason = lostDatabase(folder)
  if (reason !== undefined) throw new Error(reason)
}

/** Opens nothing that is not there, and makes nothing in what is. */
function look(file: string): Found {
  const nothing = { wasOpened: false, has: () => false, close: () => {} }
  if (!existsSync(file) || statSync(file).size === 0) return nothing
  const database = new DatabaseSync(file)
  const has = (query: string) => database.prepare(query).get() !== undefined
  const close = () => database.close()
  try {
    database.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}`)
    if (has(`SELECT 1 FROM sqlite_schema WHERE name = 'items'`)) return { wasOpened: true, has, close }
  } catch (error) {
    close()
    throw error
  }
  close()
  return nothing
}
