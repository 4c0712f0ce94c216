import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type { ReportProgress } from '../ports/progress.ts'
import { ArchiveLine, type Counts, End, Header, NAME, SCHEMA } from './format.ts'

const MEGABYTE = 1024 * 1024

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
export async function verifyArchive(file: string, progress?: ReportProgress): Promise<VerifiedArchive> {
  const hash = createHash('sha256')
  const counts: Counts = { subscribers: 0, content: 0, kept: 0 }
  let at: Date | undefined
  let last: Buffer | undefined
  for await (const line of lines(file, progress)) {
    if (last) at = count(last, at, counts, file)
    if (last) hash.update(last).update('\n')
    last = line
  }
  const end = End.safeParse(json(last ?? Buffer.from('')))
  if (!at || !end.success) throw invalid(file, 'has no last line: it was cut off')
  const sha256 = hash.digest('hex')
  const expected = end.data.end
  if (expected.sha256 !== sha256 || JSON.stringify(expected.counts) !== JSON.stringify(counts)) {
    throw invalid(file, 'was changed after it was made, or damaged in transfer')
  }
  return { at, counts, sha256 }
}

/** The lines between the first and the last of a verified export. */
export async function* readArchive(file: string): AsyncIterable<ArchiveLine> {
  for await (const line of lines(file)) {
    const parsed = ArchiveLine.safeParse(json(line))
    if (parsed.success) yield parsed.data as ArchiveLine
  }
}

function count(line: Buffer, at: Date | undefined, counts: Counts, file: string): Date {
  const value = json(line)
  if (!at) return headerOf(value, file)
  const parsed = ArchiveLine.safeParse(value)
  if (!parsed.success) throw invalid(file, 'contains a line that does not belong in an export')
  const kind = Object.keys(parsed.data)[0] as keyof Counts
  if (Object.hasOwn(counts, kind)) counts[kind] += 1
  return at
}

function headerOf(value: unknown, file: string): Date {
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

/** Splits only at line feeds. A text may contain other characters that `readline` takes for the end of a line. */
async function* lines(file: string, progress?: ReportProgress): AsyncIterable<Buffer> {
  let rest: Buffer[] = []
  const unzipped = createGunzip()
  const zipped = createReadStream(file).on('error', (error) => unzipped.destroy(error))
  const size = progress ? (statSync(file, { throwIfNoEntry: false })?.size ?? 0) / MEGABYTE : 0
  try {
    for await (const chunk of zipped.pipe(unzipped) as AsyncIterable<Buffer>) {
      progress?.('checking an export', zipped.bytesRead / MEGABYTE, size)
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)])
        rest = []
        from = at + 1
      }
      rest.push(chunk.subarray(from))
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw invalid(file, 'ends in the middle: it was cut off')
    if (code?.startsWith('Z_')) throw invalid(file, 'is not a gzip file, or is damaged')
    throw error
  } finally {
    zipped.destroy()
  }
  const left = Buffer.concat(rest)
  if (left.length > 0) yield left
}

function json(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString())
  } catch {
    return undefined
  }
}

function invalid(file: string, how: string): Error {
  return new Error(`The export ${file} ${how}. Nothing was written. Use another copy of it, or export again.`)
}
