import type { DatabaseSync } from 'node:sqlite'
import { isBusy } from './sqlite-errors.ts'

/**
 * The value of `user_version` in a file of personal data that contains no deleted data. It is 0 while the file is being
 * rewritten, so that the next process finishes what this one could not.
 */
const VACUUMED = 1

/** A vacuum blocks this process, so it must not wait long for others. */
const BUSY_TIMEOUT_MS = 1000

/**
 * Rewrites a database so that its files contain no deleted or replaced data. It copies the whole table. Returns `false` if
 * the write-ahead log could not be emptied because another process was reading or writing the whole time.
 * @throws {Error} if the disk is full.
 */
export function vacuum(database: DatabaseSync, { personal }: { personal: boolean }): boolean {
  database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`)
  try {
    if (personal && !owesVacuum(database)) database.exec('PRAGMA user_version = 0')
    database.exec('VACUUM')
    const isDone = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
    if (personal && isDone) database.exec(`PRAGMA user_version = ${VACUUMED}`)
    return isDone
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

/** Whether a file of personal data may contain deleted data: a vacuum did not finish, or an earlier release wrote it. */
export function owesVacuum(database: DatabaseSync): boolean {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version) < VACUUMED
}
