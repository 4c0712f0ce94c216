import type { Files } from '../ports/files.ts'
import type { Keys } from '../ports/keys.ts'
import type { WholeTable } from '../ports/table.ts'

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
   * Leaves no byte of what was deleted, in the home that can: on AWS that is the tables' own business. Answers `false`
   * where another process holds it up; the digest then ends it within a minute.
   */
  scrub?(): Promise<boolean>
  close(): void
}
