import type { Files } from './files.ts'
import type { Keys } from './keys.ts'
import type { WholeTable } from './table.ts'

/** What an installation stores, apart from its keys: content, subscribers and files. */
export interface Stores {
  content: WholeTable
  subscribers: WholeTable
  /** Files that are kept and not published. */
  kept: Files
}

/** Everything that an installation stores. */
export interface Installation extends Stores {
  keys: Keys
  /**
   * Removes every byte of deleted data from the files. Missing on AWS, where the tables do that themselves. Returns
   * `false` if another process is using the files; the running digest then finishes it within a minute.
   */
  scrub?(): Promise<boolean>
  close(): void
}
