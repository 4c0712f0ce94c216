import type { Stores } from '../ports/installation.ts'

/** Where an import goes: what is kept there, and what becomes of the keys. */
export interface Target extends Stores {
  /** In words, behind "into". */
  name: string
  /** What else to tell. */
  notes: readonly string[]
  /** What to do where something else is there already. */
  remedy: string
  /** Puts the keys there, or answers `false` where there are others. */
  keepKeys(text: string): Promise<boolean>
  close(): void
}
