import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { readStored } from '../../configuration/stored.ts'
import { cancel, noMailing, pause, resume } from '../../digest/deliver/control.ts'
import { buildReport, reportText } from '../../digest/report/report.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import type { Installation } from '../../ports/installation.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { exportList } from '../../subscribers/export-list.ts'
import type { ReaderAct } from '../../subscribers/one-reader.ts'
import { type Io, options, UsageError } from '../shared/cli.ts'
import { installationOptions, installationUsage, openTarget } from '../shared/installation-option.ts'
import { importListFiles } from './import-lists.ts'
import { forReader } from './one-reader.ts'

const usage = `Usage: npm run -s subscribers -- ACTION [options]
  import FILE…     imports CSV lists, such as those that Mailchimp, Ghost, Substack or Buttondown
                   export; --dry-run only shows what would happen
  export           prints everyone who confirmed or was imported as CSV, with their current
                   status, as long as we keep their address
  remove ADDRESS   unsubscribes one reader at their request; --delete also deletes all their data
  pause-reader ADDRESS    stops emails to one reader until resume-reader, or until they end the pause
  resume-reader ADDRESS   ends the pause
                   Use - as ADDRESS to read it from standard input, which keeps it out of the
                   shell's history.
  pause EDITION    pauses sending an edition before its next batch
  resume EDITION   resumes a paused edition, or tries one again that waits for the mail server
  cancel EDITION   ends sending an edition permanently: those not sent it yet never get it
  report EDITION   prints what became of an edition so far
${installationUsage}
  --config DIR      with import: your own configuration folder, for its topics and places`

const known = {
  ...installationOptions,
  'dry-run': { type: 'boolean' },
  config: { type: 'string' },
  delete: { type: 'boolean' },
} as const

type Stdout = Io['stdout']
type Steer = (edition: string, mailings: Mailings) => Promise<void>

/** What an operator asks of the subscribers and the mailings, while the digest runs or while it rests. */
export async function subscribersCommand(args: string[], io: Streams): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  const [action = '', ...named] = positionals
  const act = actionFor(action, named, values)
  const installation = await openTarget(values, () => new Date())
  try {
    await act(installation, io.stdout, io)
    return 0
  } finally {
    installation.close()
  }
}

interface Chosen {
  'dry-run'?: boolean | undefined
  config?: string | undefined
  delete?: boolean | undefined
}

type Streams = Pick<Io, 'stdout'> & Partial<Pick<Io, 'stdin'>>
type Act = (installation: Installation, stdout: Stdout, io: Streams) => Promise<void>

/** The topics and places of the folder named with --config, or else of the stage, or else of the project. */
async function taxonomyOf({ kept }: Installation, config: string | undefined): Promise<Taxonomy> {
  const stored = config === undefined ? await readStored(kept) : undefined
  return stored ?? readConfiguration({ base: configurationFolder, overlay: config })
}

/** Reads the whole call before anything is opened or changed. */
function actionFor(action: string, named: string[], chosen: Chosen): Act {
  const { 'dry-run': dry = false, config, delete: erase = false } = chosen
  if (erase && action !== 'remove')
    throw new UsageError(`subscribers: --delete can only be used with remove.\n${usage}`)
  if (config !== undefined && action !== 'import')
    throw new UsageError(`subscribers: --config can only be used with import.\n${usage}`)
  if (dry && action !== 'import')
    throw new UsageError(`subscribers: --dry-run can only be used with import.\n${usage}`)
  if (action === 'import' && named.length > 0) {
    return async (installation: Installation, stdout: Stdout) => {
      const taxonomy = await taxonomyOf(installation, config)
      await importListFiles(named, { dry, taxonomy }, installation, stdout)
    }
  }
  if (action === 'export' && named.length === 0) return exportAll
  const [edition] = named
  const readerAct = aboutReader.get(action)
  if (readerAct && edition !== undefined && named.length === 1) {
    const asked = { address: edition, act: erase ? ('delete' as const) : readerAct }
    return (installation, _, io) => forReader(asked, installation, io, () => new Date())
  }
  const about = aboutEdition.get(action)
  if (about && edition !== undefined && named.length === 1) return about(edition)
  throw new UsageError(`subscribers: ${wrongWith(action, named)}.\n${usage}`)
}

function wrongWith(action: string, named: string[]): string {
  if (action === '') return 'name an action'
  if (action === 'import') return 'import needs a file'
  if (action === 'export') return `export writes to standard output, so "${named[0]}" is not expected`
  if (aboutReader.has(action)) {
    return named.length === 0
      ? `${action} needs an address, or - to read it from standard input`
      : `${action} takes one address at a time`
  }
  if (!aboutEdition.has(action)) return `there is no action "${action}"`
  return named.length === 0
    ? `${action} needs the id of an edition, such as 2026-11-20`
    : `${action} takes one edition, not "${named[1]}" as well`
}

const paused = steer(pause, 'Paused. After the current batch, it is sent to nobody until you resume it.')
const resumed = steer(resume, 'Resumed. Sending continues within a minute if the digest is running.')
const cancelled = steer(cancel, 'Cancelled. Readers who have not been sent it yet will not get it.')

/** What is asked for one reader, by the word for it. */
const aboutReader = new Map<string, ReaderAct>([
  ['remove', 'remove'],
  ['pause-reader', 'pause'],
  ['resume-reader', 'resume'],
])

/** What is asked of one edition, by the word for it. */
const aboutEdition = new Map([
  ['pause', paused],
  ['resume', resumed],
  ['cancel', cancelled],
  ['report', reported],
])

function steer(move: Steer, said: string) {
  return (edition: string) =>
    async ({ subscribers }: Installation, stdout: Stdout): Promise<void> => {
      await move(edition, new Mailings(subscribers))
      stdout.write(`${said}\n`)
    }
}

function reported(edition: string) {
  return async ({ subscribers }: Installation, stdout: Stdout): Promise<void> => {
    const mailings = new Mailings(subscribers)
    const standing = await mailings.get(edition)
    if (!standing) throw await noMailing(edition, mailings)
    const { state, reason, wait } = standing
    const stores = { deliveries: new Deliveries(subscribers), subscribers: new Subscribers(subscribers) }
    stdout.write(reportText(await buildReport(edition, stores)))
    const waits =
      wait && `no email is sent until ${wait.until}, when sending is tried again. The reason: ${wait.reason}`
    const why = reason ?? waits
    stdout.write(`\nState of the mailing: ${state}${why ? `: ${why}` : ''}.\n`)
  }
}

async function exportAll({ subscribers }: Installation, stdout: Stdout): Promise<void> {
  for await (const line of exportList(new Subscribers(subscribers))) {
    if (!stdout.write(line)) await new Promise((resolve) => stdout.once('drain', resolve))
  }
}
