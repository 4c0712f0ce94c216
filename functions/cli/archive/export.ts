import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { exportArchive } from '../../archive/export.ts'
import type { Counts } from '../../archive/format.ts'
import { count } from '../../i18n/plural.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import { type Io, parseArguments, UsageError } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { installationOptions, openTarget } from '../shared/installation-option.ts'
import { installationRows, usageText } from '../shared/usage.ts'

const usage = usageText('npm run -s export -- FILE [options]', [
  ['FILE', 'the file to write, such as digest.jsonl.gz; it must not exist yet'],
  ...installationRows(),
])

/** Writes everything that an installation keeps into one file, as a backup or to move it with `npm run import`. */
export async function exportCommand(
  args: string[],
  { stdout, progress }: Pick<Io, 'stdout' | 'progress'>,
): Promise<number> {
  const { values, positionals } = parseArguments(args, installationOptions, usage)
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError(`export: name the file to write.\n${usage}`)
  if (more.length > 0) throw new UsageError(`export: give one file only, not "${more[0]}" as well.\n${usage}`)
  if (existsSync(file)) throw new Error(`${file} already exists. Name another file, or move it away.`)
  const clock = () => new Date()
  const installation = await openTarget(values, clock)
  try {
    const { content, subscribers, kept } = await exportTo(file, installation, clock, progress?.report)
    stdout.write(
      `Exported to ${file}: stories, editions and sources (${count(content, 'record', 'records')}), ` +
        `subscribers and deliveries (${count(subscribers, 'record', 'records')}), stored files (${kept}) and the signing keys.\n` +
        'It contains the addresses of all subscribers, and anyone who has it can sign links in your name. Only your user can read it ' +
        '(mode 0600). Protect it like a password.\n',
    )
    return exitCodes.ok
  } finally {
    installation.close()
  }
}

/** How many records there are, if that is quick to find out. Leases and what has expired are not exported. */
function totalOf({ content, subscribers }: Installation): number | undefined {
  return content.size && subscribers.size && content.size() + subscribers.size()
}

/** Writes an export, under another name until it is complete. */
export async function exportTo(
  file: string,
  installation: Installation,
  clock: Clock,
  progress?: ReportProgress,
): Promise<Counts> {
  const draft = `${file}.${process.pid}.part`
  const opened = await open(draft, 'wx', 0o600)
  try {
    const lines = exportArchive(installation, clock)
    let counts: Counts | undefined
    const total = totalOf(installation)
    const counted = (async function* () {
      let done = 0
      for (;;) {
        const next = await lines.next()
        if (next.done) {
          counts = next.value
          progress?.('exporting', done, done)
          return
        }
        done += 1
        progress?.('exporting', done, total && Math.max(total, done + 1))
        yield next.value
      }
    })()
    await pipeline(Readable.from(counted), createGzip(), opened.createWriteStream({ flush: true }))
    await rename(draft, file)
    return counts!
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
