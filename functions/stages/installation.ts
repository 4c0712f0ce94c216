import type { Files } from '../ports/files.ts'
import type { Keys } from '../ports/keys.ts'
import type { WholeTable } from '../ports/table.ts'

/** Everything that is kept, wherever it is kept: what published files are made of, who reads them, and the keys. */
export interface Installation {
  content: WholeTable
  subscribers: WholeTable
  /** What is kept and not published. */
  kept: Files
  keys: Keys
  close(): void
}
