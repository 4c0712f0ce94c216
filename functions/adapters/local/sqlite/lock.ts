import { DatabaseSync } from 'node:sqlite'
import { SQLITE_BUSY } from './sqlite-table.ts'

/**
 * Holds a data folder for this process alone, by a lock of the operating system's that ends with the process, however
 * it ends. Answers `undefined` where another process holds it.
 */
export function lockFolder(file: string): { release(): void } | undefined {
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; CREATE TABLE IF NOT EXISTS held (by INTEGER)')
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined
    throw error
  }
  return { release: () => database.close() }
}
