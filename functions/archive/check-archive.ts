import { createHash } from 'node:crypto'
import type { ReportProgress } from '../ports/progress.ts'
import { ArchiveContents } from './archive-contents.ts'
import { type ArchiveFile, DamagedArchive, isEncrypted, jsonOf, linesOf } from './archive-file.ts'
import { type Counts, countLine, End, noCounts } from './format.ts'
import { headerOf } from './read-archive.ts'

/** What a check of an export found. */
export interface CheckedArchive {
  /** When it was made. */
  at: Date | undefined
  isEncrypted: boolean
  /** What it holds, in lines; of a damaged one, what can be read of it. */
  holds: string[]
  /** What is wrong, in sentences; none if it can be imported. */
  faults: string[]
}

/** A damaged file may have a fault in every line. */
const MAX_NAMED = 10

/**
 * Reads an export to its end, and every record in it, and imports nothing.
 * @throws {Error} if it is not an export, if a newer release made it, or if the passphrase is missing or wrong.
 */
export async function checkArchive(archive: ArchiveFile, progress?: ReportProgress): Promise<CheckedArchive> {
  const { file } = archive
  const [hash, counts, contents] = [createHash('sha256'), noCounts(), new ArchiveContents()]
  const faults: string[] = []
  let at: Date | undefined
  let last: Buffer | undefined
  let number = 0
  try {
    for await (const line of linesOf(archive, progress)) {
      if (last) {
        number += 1
        hash.update(last).update('\n')
        if (number === 1) at = headerOf(jsonOf(last), file)
        else faults.push(...faultsOf(last, number, counts, contents))
      }
      last = line
    }
    faults.push(...endFaults(last, counts, hash.digest('hex')))
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error
    faults.push(`The file ${error.how}${number > 0 ? ` (after line ${number})` : ''}.`)
  }
  faults.push(...contents.faults())
  const more = faults.length - MAX_NAMED
  return {
    at,
    isEncrypted: await isEncrypted(file),
    holds: contents.lines(),
    faults: [...faults.slice(0, MAX_NAMED), ...(more > 0 ? [`And ${more} more like these.`] : [])],
  }
}

function faultsOf(line: Buffer, number: number, counts: Counts, contents: ArchiveContents): string[] {
  const parsed = countLine(jsonOf(line), counts)
  if (!parsed) return [`Line ${number} is not a record of an export.`]
  const fault = contents.add(parsed)
  return fault === undefined ? [] : [`Line ${number} is ${fault}.`]
}

function endFaults(last: Buffer | undefined, counts: Counts, sha256: string): string[] {
  const end = End.safeParse(jsonOf(last ?? Buffer.from('')))
  if (!end.success) return ['It has no last line: it was cut off.']
  const kinds = Object.keys(counts) as (keyof Counts)[]
  const names = {
    content: 'records of stories, editions and sources',
    subscribers: 'records of subscribers and deliveries',
    kept: 'stored files',
  }
  const wrong = kinds.filter((kind) => end.data.end.counts[kind] !== counts[kind])
  return [
    ...wrong.map(
      (kind) =>
        `Its last line counts ${end.data.end.counts[kind]} ${names[kind]}, but there are ${counts[kind]}.`,
    ),
    ...(end.data.end.sha256 === sha256 ? [] : ['Its checksum does not match: something in it was changed.']),
  ]
}
