import * as z from 'zod/mini'
import type { Item } from '../ports/table.ts'

/**
 * An installation as one gzipped file of JSON lines: a header, the keys, the items of both tables, the files that are
 * kept, and a closing line by which a file that was cut off or changed is known.
 */
export const SCHEMA = 1
export const NAME = 'immigration-policy-digest'

const Stored = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  value: z.any(),
  version: z.number(),
  expires: z.optional(z.number()),
})

export const Header = z.object({ archive: z.literal(NAME), schema: z.number(), at: z.iso.datetime() })
export type Header = z.infer<typeof Header>

export const Counts = z.strictObject({ subscribers: z.number(), content: z.number(), kept: z.number() })
export type Counts = z.infer<typeof Counts>

export const End = z.strictObject({
  end: z.strictObject({ counts: Counts, /** Of every byte before this line. */ sha256: z.string() }),
})

export const ArchiveLine = z.union([
  z.strictObject({ keys: z.string() }),
  z.strictObject({ subscribers: Stored }),
  z.strictObject({ content: Stored }),
  /** The bytes of a file in base64. */
  z.strictObject({ kept: z.strictObject({ path: z.string(), bytes: z.string() }) }),
])
export type ArchiveLine =
  | { keys: string }
  | { subscribers: Item }
  | { content: Item }
  | { kept: { path: string; bytes: string } }
