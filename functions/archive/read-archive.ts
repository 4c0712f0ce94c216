import { createHash } from 'node:crypto'
import type { ReportProgress } from '../ports/progress.ts'
import { type ArchiveFile, DamagedArchive, jsonOf, linesOf } from './archive-file.ts'
import { ArchiveLine, type Counts, countLine, End, Header, NAME, noCounts, SCHEMA } from './format.ts'

/** What a complete and unchanged export says about itself. */
export interface VerifiedArchive {
  /** When it was made. */
  at: Date
  counts: Counts
  sha256: string
}

/**
 * Reads a file to its end and compares it with its last line.
 * @throws {Error} if it is not a complete and unchanged export.
 */
export async function verifyArchive(
  file: string,
  { passphrase, progress }: { passphrase?: string | undefined; progress?: ReportProgress | undefined } = {},
): Promise<VerifiedArchive> {
  const hash = createHash('sha256')
  const counts = noCounts()
  let at: Date | undefined
  let last: Buffer | undefined
  for await (const line of linesOf({ file, passphrase }, progress)) {
    if (last && !at) at = headerOf(jsonOf(last), file)
    else if (last && !countLine(jsonOf(last), counts))
      throw new DamagedArchive(file, 'contains a line that does not belong in an export')
    if (last) hash.update(last).update('\n')
    last = line
  }
  const end = End.safeParse(jsonOf(last ?? Buffer.from('')))
  if (!at || !end.success) throw new DamagedArchive(file, 'has no last line: it was cut off')
  const sha256 = hash.digest('hex')
  const expected = end.data.end
  if (expected.sha256 !== sha256 || JSON.stringify(expected.counts) !== JSON.stringify(counts)) {
    throw new DamagedArchive(file, 'was changed after it was made, or damaged in transfer')
  }
  return { at, counts, sha256 }
}

/** The lines between the first and the last of a verified export. */
export async function* readArchive(archive: ArchiveFile): AsyncIterable<ArchiveLine> {
  for await (const line of linesOf(archive)) {
    const parsed = ArchiveLine.safeParse(jsonOf(line))
    if (parsed.success) yield parsed.data as ArchiveLine
  }
}

/**
 * When an export was made, from its first line.
 * @throws {Error} if it is not one, or a newer release made it.
 */
export function headerOf(value: unknown, file: string): Date {
  const header = Header.safeParse(value)
  if (!header.success) {
    throw new Error(
      `${file} is not an export of ${NAME}. Nothing was written. Give a file that \`npm run export\` made.`,
    )
  }
  if (header.data.schema > SCHEMA) {
    throw new Error(
      `${file} was made by a newer release (schema ${header.data.schema}; this one knows ${SCHEMA}). Nothing was ` +
        'written. Update to that release, then import again.',
    )
  }
  return new Date(header.data.at)
}
