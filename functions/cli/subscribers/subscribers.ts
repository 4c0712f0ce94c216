import { consoleLogger } from '../../adapters/local/console-logger.ts'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { readStored } from '../../configuration/stored.ts'
import { cancel, noMailing, pause, resume } from '../../digest/deliver/control.ts'
import { buildReport, reportText, stateInWords } from '../../digest/report/report.ts'
import type { ReaderChange } from '../../domain/decisions/reader-act.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import type { Installation } from '../../ports/installation.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { exportList } from '../../subscribers/operator/export-list.ts'
import { type Io, parseArguments, UsageError } from '../shared/cli.ts'
import { configurationOf } from '../shared/configuration-in-use.ts'
import { exitCodes } from '../shared/exit-code.ts'
import {
  type InstallationOptions,
  installationOptions,
  openTarget,
  targetOf,
} from '../shared/installation-option.ts'
import { installationRows, usageText } from '../shared/usage.ts'
import { readBounces } from './bounces.ts'
import { importListFiles } from './import-lists.ts'
import { listEditions } from './list-editions.ts'
import { exportReader, moveReader, showReader } from './look-up.ts'
import { forReader } from './one-reader.ts'
import { printForm } from './print-form.ts'

const usage = usageText('npm run -s subscribers -- ACTION [options]', [
  [
    'import FILE…',
    'imports CSV lists, such as those that Mailchimp, Ghost, Substack or Buttondown export; --dry-run only shows what would happen',
  ],
  [
    'export',
    'prints a CSV list of everyone who confirmed or was imported, with their current status, for as long as we keep their address',
  ],
  [
    'bounces FILE|-',
    'reads delivery reports and complaints that came by email: a message, an mbox, a Maildir or standard input',
  ],
  ['show ADDRESS', 'prints what is kept of one reader, and the last editions they got'],
  ['export ADDRESS', 'prints everything that is kept of one reader, as JSON, for a reader who requests it'],
  ['move ADDRESS NEW', 'changes the address of one reader, once the new address has confirmed'],
  ['remove ADDRESS', 'unsubscribes one reader at their request; --delete also deletes all their data'],
  ['pause ADDRESS', 'stops emails to one reader until resume, or until they end the pause'],
  ['resume ADDRESS', 'ends the pause'],
  ['', "Use - as ADDRESS to read it from standard input, which keeps it out of the shell's history."],
  ['editions', 'lists the newest editions with their IDs, states and counts'],
  ['pause EDITION', 'pauses sending an edition before its next batch'],
  ['resume EDITION', 'resumes a paused edition, or retries one that is waiting for the mail server'],
  [
    'cancel EDITION',
    'permanently stops sending an edition: readers who have not been sent it yet never get it',
  ],
  ['report EDITION', 'prints what became of an edition so far'],
  ['form', 'prints the sign-up form as HTML, to paste into a page of your site'],
  ...installationRows(),
  ['--config DIR', 'with import and form: your own configuration folder'],
])

const known = {
  ...installationOptions,
  'dry-run': { type: 'boolean' },
  config: { type: 'string' },
  delete: { type: 'boolean' },
} as const

type Stdout = Io['stdout']
type MailingControl = (edition: string, mailings: Mailings) => Promise<boolean>

/** Manages subscribers and mailings, while the digest is running or not. */
export async function subscribersCommand(args: string[], io: Streams): Promise<number> {
  const { values, positionals } = parseArguments(args, known, usage)
  const [action = '', ...named] = positionals
  const { delete: erase, 'dry-run': dry } = values
  if (action === 'form' && named.length === 0 && !erase && !dry) {
    await printForm(values, io.stdout)
    return exitCodes.ok
  }
  const run = actionFor(action, named, values)
  const installation = await openTarget(values, () => new Date())
  try {
    await run(installation, io.stdout, io)
    return exitCodes.ok
  } finally {
    installation.close()
  }
}

interface ActionOptions extends InstallationOptions {
  'dry-run'?: boolean | undefined
  config?: string | undefined
  delete?: boolean | undefined
}

type Streams = Pick<Io, 'stdout' | 'progress'> & Partial<Pick<Io, 'stdin' | 'stderr'>>
type Action = (installation: Installation, stdout: Stdout, io: Streams) => Promise<void>

/** The topics and places of the folder that --config names, or else of the installation. */
async function taxonomyOf({ kept }: Installation, options: ActionOptions): Promise<Taxonomy> {
  const target = targetOf(options)
  if ('folder' in target) return configurationOf(target.folder, { config: options.config }).configuration
  const stored = options.config === undefined ? await readStored(kept) : undefined
  return stored ?? readConfiguration({ base: configurationFolder, overlay: options.config })
}

/** Checks the whole command line before anything is opened or changed. */
function actionFor(action: string, named: string[], options: ActionOptions): Action {
  const { 'dry-run': dry = false, config, delete: erase = false } = options
  if (erase && action !== 'remove')
    throw new UsageError(`subscribers: --delete can only be used with remove.\n${usage}`)
  if (config !== undefined && action !== 'import')
    throw new UsageError(`subscribers: --config can only be used with import and form.\n${usage}`)
  if (dry && action !== 'import')
    throw new UsageError(`subscribers: --dry-run can only be used with import.\n${usage}`)
  if (action === 'import' && named.length > 0) {
    return async (installation: Installation, _: Stdout, io: Streams) => {
      const taxonomy = await taxonomyOf(installation, options)
      await importListFiles(named, { dry, taxonomy }, installation, io)
    }
  }
  if (action === 'export' && named.length === 0) return exportAll
  if (action === 'editions' && named.length === 0) return listEditions
  const [edition] = named
  if (action === 'bounces' && edition !== undefined && named.length === 1)
    return (installation, _, io) => readBounces(edition, installation, io, () => new Date())
  const reader = readerAction(action, named, erase)
  if (reader) return reader
  const mailingAction = mailingActions.get(action)
  if (mailingAction && edition !== undefined && named.length === 1) return mailingAction(edition)
  throw new UsageError(`subscribers: ${problemWith(action, named)}.\n${usage}`)
}

const clock = () => new Date()

/** The action on one reader that the command line names; `undefined` if it names none. */
function readerAction(action: string, [address, to, ...more]: string[], erase: boolean): Action | undefined {
  if (address === undefined || more.length > 0 || (to !== undefined) !== (action === 'move')) return undefined
  // An edition's ID has no @. The other names of these actions are from earlier releases.
  const isReader = address.includes('@') || address === '-'
  const act = readerActs.get(action) ?? (isReader ? readerActs.get(`${action}-reader`) : undefined)
  const run = (installation: Installation, io: Streams): Promise<string> | undefined => {
    if (action === 'show') return showReader(address, installation, io)
    if (action === 'export') return exportReader(address, installation, io, clock)
    if (action === 'move') return moveReader(address, to ?? '', installation, io, clock)
    return act && forReader({ address, act: erase ? 'delete' : act }, installation, io, clock)
  }
  if (!act && !(isReader && ['show', 'export', 'move'].includes(action))) return undefined
  return async (installation, _, io) => {
    const subscriber = await run(installation, io)
    // The hash of the address, so that the log shows no address.
    const { stderr = process.stderr } = io
    consoleLogger((line) => stderr.write(line)).info(`subscriber ${erase ? 'delete' : action}`, {
      subscriber,
    })
  }
}

function problemWith(action: string, named: string[]): string {
  if (action === '') return 'name an action'
  if (action === 'import') return 'import needs a file'
  if (action === 'form') return `form takes no argument, so "${named[0]}" is not expected`
  if (action === 'editions') return `editions lists all of them, so "${named[0]}" is not expected`
  if (action === 'export') return 'export takes no address, or one'
  if (action === 'move') return 'move needs the present address and the new one'
  if (action === 'show') return 'show needs one address, or - to read it from standard input'
  if (action === 'bounces') return 'bounces needs one file, or - to read standard input'
  if (readerActs.has(action)) {
    return named.length === 0
      ? `${action} needs an address, or - to read it from standard input`
      : `${action} takes one address at a time`
  }
  if (!mailingActions.has(action)) return `there is no action "${action}"`
  return named.length === 0
    ? `${action} needs the ID of an edition, such as 2026-11-20`
    : `${action} takes one edition, not "${named[1]}" as well`
}

const paused = controlMailing(
  pause,
  'Paused. After the current batch, it is sent to nobody until you resume it.',
)
const resumed = controlMailing(resume, 'Resumed. Sending continues within a minute if the digest is running.')
const cancelled = controlMailing(cancel, 'Canceled. Readers who have not been sent it yet will not get it.')

/** The actions on one reader. */
const readerActs = new Map<string, ReaderChange>([
  ['remove', 'remove'],
  ['pause-reader', 'pause'],
  ['resume-reader', 'resume'],
])

/** The actions on the mailing of one edition. */
const mailingActions = new Map([
  ['pause', paused],
  ['resume', resumed],
  ['cancel', cancelled],
  ['report', printReport],
])

function controlMailing(control: MailingControl, message: string) {
  return (edition: string) =>
    async ({ subscribers }: Installation, stdout: Stdout): Promise<void> => {
      const isChanged = await control(edition, new Mailings(subscribers))
      stdout.write(
        isChanged
          ? `${message}\n`
          : `Nothing was changed: it was already that way. \`report ${edition}\` says more.\n`,
      )
    }
}

function printReport(edition: string) {
  return async ({ subscribers }: Installation, stdout: Stdout): Promise<void> => {
    const mailings = new Mailings(subscribers)
    const mailing = await mailings.get(edition)
    if (!mailing) throw await noMailing(edition, mailings)
    const { state, reason, wait } = mailing
    const stores = { deliveries: new Deliveries(subscribers), subscribers: new Subscribers(subscribers) }
    stdout.write(reportText(await buildReport(edition, stores)))
    const waits =
      wait && `no email is sent until ${wait.until}, when sending is retried. The reason: ${wait.reason}`
    const why = reason ?? waits
    stdout.write(`\nState of the mailing: ${stateInWords(state)}${why ? `: ${why}` : ''}.\n`)
  }
}

async function exportAll({ subscribers }: Installation, stdout: Stdout): Promise<void> {
  for await (const line of exportList(new Subscribers(subscribers))) {
    if (!stdout.write(line)) await new Promise((resolve) => stdout.once('drain', resolve))
  }
}
