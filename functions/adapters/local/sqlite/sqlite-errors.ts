import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** Whether there is a database that SQLite can't read. */
export function isDamaged(file: string): boolean {
  if (!existsSync(file)) return false
  const database = new DatabaseSync(file)
  try {
    return Object.values(database.prepare('PRAGMA quick_check(1)').get() ?? {})[0] !== 'ok'
  } catch (error) {
    if (isDamage(error)) return true
    throw error
  } finally {
    database.close()
  }
}

/** https://www.sqlite.org/rescode.html: corrupt, and no database. */
export function isDamage(error: unknown): boolean {
  return [11, 26].includes(Number((error as { errcode?: number }).errcode) & 0xff)
}

/** https://www.sqlite.org/rescode.html#full, and what the operating system says of any other file. */
export function isFull(error: unknown): boolean {
  const { code, errcode } = error as { code?: string; errcode?: number }
  return code === 'ENOSPC' || (Number(errcode) & 0xff) === 13
}

export const restoreHint =
  'Stop the digest and restore the last export with `npm run import -- FILE --data DIR`: the damaged files are set aside ' +
  'in the same folder.'
