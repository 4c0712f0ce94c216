import * as z from 'zod/mini'
import type { Item } from '../ports/table.ts'

/**
 * An export is one gzipped file of JSON lines: a header, the keys, the items of both tables, the stored files, and a last
 * line that shows whether the file is complete and unchanged. This is the version of the format.
 */
export const SCHEMA = 1
/** Identifies our exports. */
export const NAME = 'immigration-policy-digest'

const Stored = z.strictObject({
  pk: z.string(),
  sk: z.string(),
  value: z.any(),
  version: z.number(),
  expires: z.optional(z.number()),
})

/** The first line. */
export const Header = z.object({ archive: z.literal(NAME), schema: z.number(), at: z.iso.datetime() })
export type Header = z.infer<typeof Header>

/** How many items of each kind an export has. */
export const Counts = z.strictObject({ subscribers: z.number(), content: z.number(), kept: z.number() })
export type Counts = z.infer<typeof Counts>

/** The last line. */
export const End = z.strictObject({
  end: z.strictObject({ counts: Counts, /** Of every byte before this line. */ sha256: z.string() }),
})

/** A line between the first and the last. */
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

/** Counts of an export without items. */
export const noCounts = (): Counts => ({ subscribers: 0, content: 0, kept: 0 })

/** Counts a line between the first and the last. Returns what it is; `undefined` if it does not belong in an export. */
export function countLine(value: unknown, counts: Counts): ArchiveLine | undefined {
  const parsed = ArchiveLine.safeParse(value)
  if (!parsed.success) return undefined
  const kind = Object.keys(parsed.data)[0] as keyof Counts
  if (Object.hasOwn(counts, kind)) counts[kind] += 1
  return parsed.data as ArchiveLine
}

/** Whether a line holds an item of a table. */
export function isItem(line: ArchiveLine): line is { content: Item } | { subscribers: Item } {
  return 'content' in line || 'subscribers' in line
}
