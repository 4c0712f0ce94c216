import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { exportArchive } from '../../archive/export.ts'
import type { Counts } from '../../archive/format.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import { type Io, options, UsageError } from '../shared/cli.ts'
import { installationOptions, installationUsage, openTarget } from '../shared/installation-option.ts'

const usage = `Usage: npm run -s export -- FILE [options]
  FILE              where to write it, such as digest.jsonl.gz; it must not be there yet
${installationUsage}`

/** Writes everything that an installation keeps into one file: a backup, or what `npm run import` moves elsewhere. */
export async function exportCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = options(args, installationOptions, usage)
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError(`export: name the file to write.\n${usage}`)
  if (more.length > 0) throw new UsageError(`export: one file at a time, and not "${more[0]}" too.\n${usage}`)
  if (existsSync(file)) throw new Error(`${file} is there already. Name another file, or move it away.`)
  const clock = () => new Date()
  const installation = await openTarget(values, clock)
  try {
    const { content, subscribers, kept } = await exportTo(file, installation, clock)
    stdout.write(
      `${file} holds ${content} items of stories, editions and sources, ${subscribers} of subscribers and the ledger, ` +
        `${kept} files and the keys.\n` +
        'It names every subscriber, and whoever has it can sign links in your name: only this user may read it (mode 0600). ' +
        'Keep it as you keep a password.\n',
    )
    return 0
  } finally {
    installation.close()
  }
}

/** Under another name until all of it is there. */
export async function exportTo(file: string, installation: Installation, clock: Clock): Promise<Counts> {
  const draft = `${file}.${process.pid}.part`
  const opened = await open(draft, 'wx', 0o600)
  try {
    const lines = exportArchive(installation, clock)
    let counts: Counts | undefined
    const told = (async function* () {
      counts = yield* lines
    })()
    await pipeline(Readable.from(told), createGzip(), opened.createWriteStream({ flush: true }))
    await rename(draft, file)
    return counts!
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
