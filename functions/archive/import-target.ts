import type { Stores } from '../ports/installation.ts'

/** An installation to import into. */
export interface ImportTarget extends Stores {
  /** Its name in sentences, after "into". */
  name: string
  /** More sentences for the operator. */
  notes: readonly string[]
  /** What to do if it is not empty, in a sentence. */
  remedy: string
  /** Stores the keys. Returns `false` if it has others. */
  keepKeys(text: string): Promise<boolean>
  close(): void
}
