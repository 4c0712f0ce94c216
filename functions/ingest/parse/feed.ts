import type { Entry } from '../../domain/model/entry.ts'
import type { Losses } from '../losses.ts'
import type { Hints } from './hints.ts'

/** A parsed document. */
export type Feed =
  | {
      ok: true
      feed: { title?: string; link?: string; language?: string } & Hints
      entries: Entry[]
      /** The number of each entry in the document, from 1. Numbers are missing for entries that were left out. */
      numbers: number[]
      /** What was left out or shortened. */
      losses: Losses
      /** Present if the document ends early: its length in bytes, decompressed. Only its complete entries were read. */
      cutAt?: number
    }
  | { ok: false; error: string }

/** Parses the bytes of a document. It never rejects. */
export type Parser = (bytes: Uint8Array, context?: ParseContext) => Promise<Feed>

/** What a parser may know beside the document. */
export interface ParseContext {
  /** The address of the document: the last base of its relative links. */
  url?: string
  /** The Content-Type header of the response. */
  contentType?: string
  /** Needed only for dates without a year. */
  now?: Date
}

/** Separates entries from their numbers in the document. */
export function numbered<T>(read: readonly { entry: T; number: number }[]): {
  entries: T[]
  numbers: number[]
} {
  return { entries: read.map(({ entry }) => entry), numbers: read.map(({ number }) => number) }
}
