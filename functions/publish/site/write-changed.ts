import { hash } from 'node:crypto'
import pLimit, { type LimitFunction } from 'p-limit'
import { kindOf, type LeftOut } from '../../domain/left-out.ts'
import type { Files } from '../../ports/files.ts'
import { Manifest, type PublishedPart } from './manifest.ts'
import type { IsPublished, SiteFile, SitePart } from './site.ts'

/** What is published, and where. */
export interface Publishing {
  /** The parts of the site, or a function that makes them, given which are already published. */
  parts: Iterable<SitePart> | ((isPublished: IsPublished) => Iterable<SitePart>)
  /** The folder from which the site is served. */
  to: Files
  /** The private folder with the manifest of what was published. */
  notes: Files
  /** How many are written at a time. */
  atOnce?: number
  /** Called for each file or part that cannot be rendered. Its published version stays. */
  leaveOut?: (left: LeftOut) => void
  /** Called with how many of the parts that may have changed are written. */
  progress?: (done: number, of: number) => void
}

/** How many files a publication wrote, removed, rendered in vain or skipped. */
export interface PublishReport {
  written: number
  removed: number
  /** Rendered, with the same bytes as before. */
  same: number
  /** Not rendered, since nothing that they are made of has changed. */
  untouched: number
}

/** A part of which something may have changed. */
interface Opened {
  name: string
  stamp: string
  known: PublishedPart
  /** Files that are written after all that they link to. */
  leading: Due[]
  gone: string[]
  /** Set if something of it could not be rendered: the next run tries again. */
  isIncomplete?: true
}

interface Due {
  file: SiteFile
  before: string
}

/**
 * Brings the published files up to date: renders what may have changed, writes what has changed (files that link to
 * others last), then removes what no longer belongs to the site. Parts with an unchanged stamp are skipped. A file that
 * cannot be rendered stays as it is, and the others are written.
 * @throws if a file cannot be written. Each file is then complete, old or new, and the next run finishes the work.
 */
export async function writeChanged(publishing: Publishing): Promise<PublishReport> {
  const { parts, to, notes, atOnce = 8, leaveOut = () => {}, progress = () => {} } = publishing
  const report: PublishReport = { written: 0, removed: 0, same: 0, untouched: 0 }
  const manifest = await Manifest.load(notes)
  const gone = new Set(manifest.names())
  const changed: SitePart[] = []
  const isPublished: IsPublished = (name, stamp) => manifest.trusted(name, stamp) !== undefined
  for (const part of typeof parts === 'function' ? parts(isPublished) : parts) {
    gone.delete(part.name)
    const files = manifest.trusted(part.name, part.stamp)
    if (files === undefined) changed.push(part)
    else report.untouched += files
  }
  for (const name of gone) changed.push({ name, stamp: '', files: () => [] })
  await manifest.distrust(changed.map(({ name }) => name))

  const opened: Opened[] = []
  let done = 0
  const wanted = new Set<string>()
  const limit = pLimit(atOnce)
  try {
    await each(pLimit(atOnce), [...changed.entries()], async ([at, part]) => {
      const known = await manifest.open(part.name)
      const one: Opened = { name: part.name, stamp: part.stamp, known, leading: [], gone: [] }
      opened[at] = one
      await publishLeaves(one, part)
      done += 1
      progress(done, changed.length)
    })
    const leading = opened.flatMap((one) => one.leading.map((due) => ({ one, due })))
    await each(limit, leading, ({ one, due }) => publish(due, one))
    const removed = opened.flatMap((one) => one.gone.map((path) => ({ one, path })))
    await each(limit, removed, ({ one, path }) => remove(path, one))
  } finally {
    await each(limit, opened.filter(Boolean), ({ known }) => known.save())
  }
  await manifest.trust(
    opened.map(({ name, stamp, known, isIncomplete }) => ({
      name,
      stamp: isIncomplete ? '' : stamp,
      files: known.files.size,
    })),
  )
  return report

  async function publishLeaves(one: Opened, { name, files, keeps }: SitePart): Promise<void> {
    const { known, leading } = one
    const missing = new Set(known.files.keys())
    const leaves: Due[] = []
    for (const file of untilOneFails(files, (error) => {
      leaveOut({ file: name, error })
      one.isIncomplete = true
    })) {
      const { path, stamp, leads } = file
      wanted.add(path)
      missing.delete(path)
      const before = known.files.get(path)
      if (before?.stamp === stamp && before.hash !== '') {
        report.untouched += 1
        continue
      }
      const due = leads ? leading : leaves
      due.push({ file, before: before?.hash ?? '' })
      known.files.set(path, { stamp, hash: '' })
    }
    for (const path of missing) {
      if (!keeps?.(path)) continue
      wanted.add(path)
      missing.delete(path)
    }
    // If a part could not be listed to its end, it is unknown which of its files are gone.
    if (one.isIncomplete) for (const path of missing) wanted.add(path)
    else one.gone.push(...missing)
    // Saved before the first write. If the process ends here, the next run knows that these files are not certain, and
    // can remove those that are no longer part of the site.
    await known.save()
    await each(limit, leaves, (due) => publish(due, one))
  }

  async function publish({ file, before }: Due, one: Opened): Promise<void> {
    const { known } = one
    const { path, stamp, contentType, cacheControl } = file
    let body: Uint8Array
    try {
      const made = file.body()
      // Encoded once: it is hashed and written.
      body = typeof made === 'string' ? Buffer.from(made) : made
    } catch (error) {
      leaveOut({ file: path, error: kindOf(error) })
      one.isIncomplete = true
      return
    }
    const now = hash('sha256', body, 'base64url').slice(0, 22)
    if (now === before) {
      report.same += 1
    } else {
      await to.write(path, body, { contentType, cacheControl })
      report.written += 1
    }
    known.files.set(path, { stamp, hash: now })
  }

  async function remove(path: string, { known }: Opened): Promise<void> {
    if (!wanted.has(path)) {
      await to.remove(path)
      report.removed += 1
    }
    known.files.delete(path)
  }
}

/** The files of a part, up to the first error in listing them. */
function* untilOneFails(files: SitePart['files'], report: (error: string) => void): Iterable<SiteFile> {
  try {
    yield* files()
  } catch (error) {
    report(kindOf(error))
  }
}

/** Runs some at a time. After a failure none is started, and it rejects when those that were started have ended. */
async function each<T>(
  limit: LimitFunction,
  work: readonly T[],
  act: (one: T) => Promise<void>,
): Promise<void> {
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
