import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { encrypted } from '../../../archive/age/age.ts'
import { exportArchive } from '../../../archive/export.ts'
import type { Counts } from '../../../archive/format.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Installation } from '../../../ports/installation.ts'
import type { ReportProgress } from '../../../ports/progress.ts'
import { syncFolder } from './folder.ts'

/** How an export is written. */
export interface ExportOptions {
  /** Encrypts it, as `age --passphrase` does. */
  passphrase?: string | undefined
  /** The name of the file until it is complete. */
  draft?: string
  /** Called with the complete file under that name. It is deleted if this rejects. */
  check?: (draft: string) => Promise<void>
  signal?: AbortSignal
  progress?: ReportProgress | undefined
}

/** Writes an export that only this user may read, under another name until it is complete and on the disk. */
export async function writeExport(
  file: string,
  installation: Installation,
  clock: Clock,
  { passphrase, draft = `${file}.${process.pid}.part`, check, signal, progress }: ExportOptions = {},
): Promise<Counts> {
  const opened = await open(draft, 'wx', 0o600)
  try {
    const lines = withProgress(exportArchive(installation, clock), totalOf(installation), progress)
    const counts = await write(opened, lines, passphrase, signal)
    await check?.(draft)
    await rename(draft, file)
    await syncFolder(dirname(file))
    return counts
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** How many records there are, if that is quick to find out. Leases and expired records are not exported. */
function totalOf({ content, subscribers }: Installation): number | undefined {
  return content.size && subscribers.size && content.size() + subscribers.size()
}

async function* withProgress(
  lines: ReturnType<typeof exportArchive>,
  total: number | undefined,
  progress: ReportProgress | undefined,
): ReturnType<typeof exportArchive> {
  for (let done = 0; ; done += 1) {
    const next = await lines.next()
    progress?.('exporting', done, next.done ? done : total && Math.max(total, done + 1))
    if (next.done) return next.value
    yield next.value
  }
}

async function write(
  opened: FileHandle,
  lines: ReturnType<typeof exportArchive>,
  passphrase: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Counts> {
  let counts: Counts | undefined
  const counted = (async function* () {
    counts = yield* lines
  })()
  const text = Readable.from(counted)
  const to = opened.createWriteStream({ flush: true })
  const options = signal ? { signal } : {}
  if (passphrase === undefined) await pipeline(text, createGzip(), to, options)
  else
    await pipeline(
      text,
      createGzip(),
      (zipped: AsyncIterable<Buffer>) => encrypted(zipped, passphrase),
      to,
      options,
    )
  return counts!
}
