import type { Files } from './files.ts'
import type { Keys } from './keys.ts'
import type { WholeTable } from './table.ts'

/** What published files are made of, and who reads them, wherever it is kept. */
export interface Stores {
  content: WholeTable
  subscribers: WholeTable
  /** What is kept and not published. */
  kept: Files
}

/** Everything that is kept. */
export interface Installation extends Stores {
  keys: Keys
  /**
   * Removes every byte of deleted data from the files. Missing on AWS, where the tables do that themselves. Returns
   * `false` if another process holds it up; the running digest then finishes it within a minute.
   */
  scrub?(): Promise<boolean>
  close(): void
}
