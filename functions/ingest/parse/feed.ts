import type { Entry } from '../../model/entry.ts'
import type { Hints } from './hints.ts'

export type Feed =
  | {
      ok: true
      feed: { title?: string; link?: string; language?: string } & Hints
      entries: Entry[]
      /** What was lost or left out, in sentences. */
      problems: string[]
    }
  | { ok: false; error: string }

export interface ParseContext {
  /** Where the document was fetched from: the last base of its relative links. */
  url?: string
  /** The Content-Type header it came with. */
  contentType?: string
  /** Needed only to read dates that name no year. */
  now?: Date
}
