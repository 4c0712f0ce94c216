import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_NOTADB = 26

/** Whether a file exists that should be a database and can't be read as one. */
export function isDamagedDatabase(file: string): boolean {
  if (!existsSync(file)) return false
  const database = new DatabaseSync(file)
  try {
    return Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0] !== 'ok'
  } catch (error) {
    if (isDamageError(error)) return true
    throw error
  } finally {
    database.close()
  }
}

/** Whether SQLite found the database damaged, or the file no database. */
export function isDamageError(error: unknown): boolean {
  return [SQLITE_CORRUPT, SQLITE_NOTADB].includes(resultCode(error))
}

/** Whether the disk is full, for a database or any other file. */
export function isDiskFullError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOSPC' || resultCode(error) === SQLITE_FULL
}

/** Whether another process has locked the database. */
export function isBusy(error: unknown): boolean {
  return (error as { errcode?: number }).errcode === SQLITE_BUSY
}

/** The primary result code, without the bits of an extended one. */
function resultCode(error: unknown): number {
  return Number((error as { errcode?: number }).errcode) & 0xff
}

/** What an operator does with a damaged database. */
export const restoreHint =
  'Stop the digest and restore the last export with `npm run import -- FILE --data DIR`: the damaged files will be set aside ' +
  'in the same folder.'
