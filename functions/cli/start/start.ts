import { existsSync } from 'node:fs'
import { consoleLogger } from '../../adapters/local/console-logger.ts'
import { holdFolder } from '../../adapters/local/files/data-folder.ts'
import { noteInUse } from '../../adapters/local/files/in-use.ts'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { type LocalContext, openLocalContext } from '../../adapters/local/local-context.ts'
import { mailServerUrl } from '../../adapters/local/mail/mail-server-url.ts'
import { Smtp } from '../../adapters/local/mail/smtp.ts'
import { readEarlierSamples } from '../../adapters/local/sample/read-earlier.ts'
import { type RunOptions, runCycle } from '../../adapters/local/scheduler/run-cycle.ts'
import { serve } from '../../adapters/local/server/serve.ts'
import { localAddress, noteServed } from '../../adapters/local/server/served-at.ts'
import { checkPort, freePort } from '../../adapters/local/server/web.ts'
import { refuseUnfinishedImport } from '../../archive/import-progress.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { detectMissingFiles } from '../../publish/site/detect-missing-files.ts'
import { endLeases } from '../../store/lease.ts'
import { type Io, parseOptions, UsageError } from '../shared/cli.ts'
import { passphraseIn } from '../shared/environment-files.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { configRow, usageText } from '../shared/usage.ts'
import {
  type ChosenSources,
  chooseSources,
  type ReadConfiguration,
  readChosen,
  type SourceOptions,
} from './choose-sources.ts'
import { firstLines } from './first-lines.ts'

const usage = usageText('npm start -- [options]', [
  ['--once', 'runs one full cycle and stops'],
  ['--live', 'reads the configured sources (default: the sample sources that come with the project)'],
  ['--sources FILE', 'reads the sources of this YAML or OPML file instead'],
  configRow,
  ['--data DIR', 'where everything is kept (default: data/sample; with --live or --sources: data/live)'],
  ['--port N', 'the port of the site (default: 8080; 0: any free port)'],
  ['--allow-private', 'also reads sources on loopback and private addresses'],
  ['--send', 'with --once: emails the edition to the real subscribers'],
])

const known = {
  once: { type: 'boolean' },
  live: { type: 'boolean' },
  sources: { type: 'string' },
  config: { type: 'string' },
  data: { type: 'string' },
  port: { type: 'string', default: '8080' },
  'allow-private': { type: 'boolean' },
  send: { type: 'boolean' },
} as const

/** Runs the whole digest on this machine. */
export async function startCommand(args: string[], io: Io): Promise<number> {
  const values = parseOptions(args, known, usage)
  if (values.send && !values.once)
    throw new UsageError(`start: --send can only be used with --once.\n${usage}`)
  const chosen = portOf(values.port)
  const port = chosen || (await freePort())
  const sample = !values.live && values.sources === undefined
  const folder = values.data ?? (sample ? 'data/sample' : 'data/live')
  // Everything that may be refused comes before the folder is created.
  refuseMailServer()
  const read = readChosen(values)
  if (!values.once && chosen) await checkPort(chosen)
  const isKnown = existsSync(folder)
  const lock = holdFolder(folder)
  try {
    await runOn(folder, values, { port, sample, io, read, isKnown })
    return exitCodes.ok
  } finally {
    lock.release()
  }
}

interface StartOptions extends SourceOptions {
  once?: boolean
  send?: boolean
  'allow-private'?: boolean
}

interface Runtime {
  port: number
  sample: boolean
  io: Io
  read: ReadConfiguration
  /** Whether the data folder existed before. */
  isKnown: boolean
}

const clock = () => new Date()

async function runOn(folder: string, options: StartOptions, runtime: Runtime): Promise<void> {
  const chosen = await chooseSources(options, folder, clock, runtime.read)
  try {
    await runWith(chosen, folder, options, runtime)
  } finally {
    await chosen.close()
  }
}

async function runWith(
  { configuration, watched, samples }: ChosenSources,
  folder: string,
  options: StartOptions,
  { port, sample, io, isKnown }: Runtime,
): Promise<void> {
  // Other text must not run into the line that shows progress.
  const beside = (stream: NodeJS.WritableStream) => (text: string) => {
    io.progress?.clear()
    stream.write(text)
  }
  const [out, err] = [beside(io.stdout), beside(io.stderr)]
  const say = (line: string) => out(`${line}\n`)
  const { once = false, send = false, config, sources } = options
  // A trial sends no email: without --send, or with sample sources, it goes to the outbox.
  const server = process.env.SMTP_URL
  const smtp = !sample && (!once || send) ? server : undefined
  const facts = {
    configuration,
    base: configurationFolder,
    config,
    sources,
    sample,
    folder,
    isKnown,
    once,
    send,
  }
  const context = openLocalContext({
    folder,
    configuration,
    address: localAddress(port),
    smtp,
    allowPrivate: sample || options['allow-private'] === true,
    clock,
    logger: consoleLogger(err),
    ...(io.progress && { progress: io.progress.report }),
  })
  try {
    await context.useConfiguration()
    const inUse = { ...facts, configuration: context.configuration }
    for (const line of firstLines({ ...inUse, smtp, hasServer: server !== undefined, now: clock() }))
      say(line)
    for (const note of context.configuration.notes) say(`  ${note}`)
    await refuseUnfinishedImport(context.content)
    // We have locked the folder, so its leases are left from a process that ended.
    for (const table of [context.content, context.subscribers]) await endLeases(table)
    const missing = await detectMissingFiles(context.site, context.kept)
    if (missing > 0)
      say(`  Published files missing from ${folder}/site: ${missing}. They will be written again.`)
    const applied = (next: Configuration) => noteInUse(folder, { config, sources }, next, clock())
    applied(configuration)
    if (samples) await readEarlierSamples(context, samples)
    const run = { sample, folder, say, passphrase: passphraseIn(process.env) }
    if (once) await runOnce(context, { ...run, send }, server)
    else {
      noteServed(folder, port)
      await serve(context, { ...run, port, watched, applied })
    }
  } finally {
    await context.close()
  }
}

/** Problems are emailed to the operator through the mail server even if subscribers get nothing. */
async function runOnce(
  context: LocalContext,
  run: RunOptions & { send: boolean },
  server: string | undefined,
): Promise<void> {
  const reporter = run.sample || context.smtp || server === undefined ? undefined : new Smtp(server)
  try {
    await runCycle(context, { ...run, reporter })
  } finally {
    reporter?.close()
  }
}

/** @throws {UsageError} if the environment names a mail server that can't be one. */
function refuseMailServer(): void {
  try {
    if (process.env.SMTP_URL !== undefined) mailServerUrl(process.env.SMTP_URL)
  } catch (error) {
    throw new UsageError(`start: ${(error as Error).message}`)
  }
}

function portOf(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new UsageError(`start: "${text}" is not a port. Give a number from 0 to 65535 after --port.`)
}
