import { hash } from 'node:crypto'
import pLimit from 'p-limit'
import type { Files } from '../ports/files.ts'
import { Manifest } from './manifest.ts'
import type { SiteFile } from './site.ts'

export interface Publishing {
  files: Iterable<SiteFile>
  /** Where readers find them. */
  to: Files
  /** Where it is noted what was published; no reader sees it. */
  notes: Files
  /** How many are written at a time. */
  atOnce?: number
}

export interface PublishReport {
  written: number
  removed: number
  /** Rendered, and found to be the same as before. */
  same: number
  /** Known to be the same without rendering. */
  untouched: number
}

/**
 * Brings the published files up to date: renders what may have changed, writes what did (those that lead to others
 * after them), then removes what is gone. Where a file can't be written it rejects; every file then stands whole,
 * old or new, and the next run completes.
 */
export async function writeChanged({ files, to, notes, atOnce = 8 }: Publishing): Promise<PublishReport> {
  const manifest = await Manifest.load(notes)
  const gone = new Set(manifest.paths())
  const due: { file: SiteFile; before: string }[] = []
  const report: PublishReport = { written: 0, removed: 0, same: 0, untouched: 0 }
  for (const file of files) {
    gone.delete(file.path)
    const known = manifest.get(file.path)
    if (known?.stamp === file.stamp && known.hash !== '') report.untouched += 1
    else due.push({ file, before: known?.hash ?? '' })
  }

  // Noted before the first write: were it cut off here, the next run would know that it can't trust these files,
  // and which of them to remove should nobody want them any more.
  for (const { file } of due) manifest.set(file.path, { stamp: file.stamp, hash: '' })
  await manifest.save()

  try {
    for (const leads of [false, true]) {
      await inTurn(
        due.filter(({ file }) => file.leads === leads),
        atOnce,
        publish,
      )
    }
    await inTurn([...gone], atOnce, remove)
  } finally {
    await manifest.save()
  }
  return report

  async function publish({ file, before }: (typeof due)[number]): Promise<void> {
    const { path, stamp, contentType, cacheControl } = file
    const body = file.body()
    const now = hash('sha256', body, 'base64url').slice(0, 22)
    if (now === before) {
      report.same += 1
    } else {
      await to.write(path, body, { contentType, cacheControl })
      report.written += 1
    }
    manifest.set(path, { stamp, hash: now })
  }

  async function remove(path: string): Promise<void> {
    await to.remove(path)
    manifest.delete(path)
    report.removed += 1
  }
}

/** Some at a time; after the first that fails no other is begun, and it rejects once all that were begun have ended. */
async function inTurn<T>(work: readonly T[], atOnce: number, act: (one: T) => Promise<void>): Promise<void> {
  const limit = pLimit(atOnce)
  let failed = false
  let reason: unknown
  await Promise.all(
    work.map((one) =>
      limit(async () => {
        if (failed) return
        try {
          await act(one)
        } catch (error) {
          failed = true
          reason ??= error
        }
      }),
    ),
  )
  if (failed) throw reason
}
