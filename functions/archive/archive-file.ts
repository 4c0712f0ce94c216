import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { ReportProgress } from '../ports/progress.ts'
import { BEGINNING_BYTES, decrypted, isAge } from './age/age.ts'
import { DecryptionError, WrongPassphrase } from './age/header.ts'

const MEGABYTE = 1024 * 1024

/** An export to read, and the passphrase in case it is encrypted. */
export interface ArchiveFile {
  file: string
  passphrase?: string | undefined
}

/** A file is not a complete and unchanged export. `how` continues a sentence that begins with the file. */
export class DamagedArchive extends Error {
  readonly how: string

  constructor(file: string, how: string) {
    super(`The export ${file} ${how}. Nothing was written. Use another copy of it, or export again.`)
    this.name = 'DamagedArchive'
    this.how = how
  }
}

/** Whether a file is encrypted with a passphrase. */
export async function isEncrypted(file: string): Promise<boolean> {
  const opened = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(BEGINNING_BYTES), 0, BEGINNING_BYTES, 0)
    return isAge(buffer.subarray(0, bytesRead))
  } finally {
    await opened.close()
  }
}

/**
 * The lines of an export, without line feeds. They are split only at line feeds: a text may contain other characters that
 * `readline` takes for the end of a line.
 * @throws {DamagedArchive} at the point from which it can't be read. @throws {Error} if the passphrase is missing or wrong.
 */
export async function* linesOf(
  { file, passphrase }: ArchiveFile,
  progress?: ReportProgress,
): AsyncIterable<Buffer> {
  let rest: Buffer[] = []
  const isSealed = await isEncrypted(file)
  const source = createReadStream(file)
  const size = progress ? statSync(file).size / MEGABYTE : 0
  try {
    const readable = isSealed ? Readable.from(decryptedFile(source, file, passphrase)) : source
    // An error in any of the streams surfaces in the last one.
    const unzipped = pipeline(readable, createGunzip(), () => {})
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      progress?.('checking an export', source.bytesRead / MEGABYTE, size)
      let from = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, at)])
        rest = []
        from = at + 1
      }
      rest.push(chunk.subarray(from))
    }
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, file)
  } finally {
    source.destroy()
  }
  const left = Buffer.concat(rest)
  if (left.length > 0) yield left
}

/** A line as JSON; `undefined` if it is not JSON. */
export function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString())
  } catch {
    return undefined
  }
}

function decryptedFile(source: AsyncIterable<Buffer>, file: string, passphrase: string | undefined) {
  if (passphrase !== undefined) return decrypted(source, passphrase)
  throw new Error(
    `${file} is encrypted, and there is no passphrase. Set BACKUP_PASSPHRASE, or use --config to name the folder that contains backup.env.`,
  )
}

function explained(error: NodeJS.ErrnoException, file: string): Error {
  if (error instanceof WrongPassphrase)
    return new Error(`The passphrase does not open ${file}: it was encrypted with a different one.`)
  if (error instanceof DecryptionError) return new DamagedArchive(file, error.message)
  if (error.code === 'Z_BUF_ERROR') return new DamagedArchive(file, 'ends in the middle: it was cut off')
  if (error.code?.startsWith('Z_')) return new DamagedArchive(file, 'is not a gzip file, or is damaged')
  return error
}
