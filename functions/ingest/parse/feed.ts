import type { Entry } from '../../domain/model/entry.ts'
import type { Losses } from '../losses.ts'
import type { Hints } from './hints.ts'

export type Feed =
  | {
      ok: true
      feed: { title?: string; link?: string; language?: string } & Hints
      entries: Entry[]
      /** The number of each entry in the document, from 1. Numbers are missing for entries that were left out. */
      numbers: number[]
      /** What was left out or shortened. */
      losses: Losses
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

/** The entries, and the number of each in the document. */
export function numbered<T>(read: readonly { entry: T; number: number }[]): {
  entries: T[]
  numbers: number[]
} {
  return { entries: read.map(({ entry }) => entry), numbers: read.map(({ number }) => number) }
}
