import { cancel, noSending, pause, resume } from '../digest/control.ts'
import { report, reportText } from '../digest/report.ts'
import type { Installation } from '../steps/installation.ts'
import { Deliveries } from '../store/deliveries.ts'
import { Sendings } from '../store/sendings.ts'
import { Subscribers } from '../store/subscribers.ts'
import { exportList } from '../subscribers/export-list.ts'
import { importFiles } from './import-files.ts'
import { type Io, options, UsageError } from './io.ts'
import { openPlace, placeOptions, placeUsage } from './place.ts'

const usage = `Usage: npm run -s subscribers -- ACTION [options]
  import FILE…     takes in lists as CSV, such as the three files of a Mailchimp export;
                   with --dry-run it only tells what would happen
  export           prints as CSV everybody who confirmed or was imported, with the status they
                   have now, as long as their address is kept
  pause EDITION    stops mailing an edition before its next batch
  resume EDITION   goes on with a paused one
  cancel EDITION   never mails those who still wait, for good
  report EDITION   tells what became of an edition so far
${placeUsage}`

const known = {
  ...placeOptions,
  'dry-run': { type: 'boolean' },
} as const

type Stdout = Io['stdout']
type Steer = (edition: string, sendings: Sendings) => Promise<void>

/** What an operator asks of the subscribers and the mailings, while the digest runs or while it rests. */
export async function subscribersCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  const [action = '', ...named] = positionals
  const act = actionFor(action, named, values['dry-run'] ?? false)
  const installation = await openPlace(values, () => new Date())
  try {
    await act(installation, stdout)
    return 0
  } finally {
    installation.close()
  }
}

/** Reads the whole call before anything is opened or changed. */
function actionFor(action: string, named: string[], dry: boolean) {
  if (dry && action !== 'import') throw new UsageError(`--dry-run goes with import.\n${usage}`)
  if (action === 'import' && named.length > 0) {
    return (installation: Installation, stdout: Stdout) => importFiles(named, { dry }, installation, stdout)
  }
  if (action === 'export' && named.length === 0) return exportAll
  const [edition] = named
  const about = aboutEdition.get(action)
  if (about && edition !== undefined && named.length === 1) return about(edition)
  throw new UsageError(`subscribers: ${wrongWith(action, named)}.\n${usage}`)
}

function wrongWith(action: string, named: string[]): string {
  if (action === '') return 'say what to do'
  if (action === 'import') return 'import needs a file'
  if (action === 'export') return `export goes to stdout, and "${named[0]}" is not known here`
  if (!aboutEdition.has(action)) return `there is no action "${action}"`
  return named.length === 0
    ? `${action} needs the id of an edition, such as 2026-11-20`
    : `${action} takes one edition, and not "${named[1]}" too`
}

const paused = steer(pause, 'It is paused: nobody is mailed until you resume it.')
const resumed = steer(resume, 'It goes on within a minute where the digest runs.')
const cancelled = steer(cancel, 'It is cancelled: nobody who still waits is mailed.')

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
      await move(edition, new Sendings(subscribers))
      stdout.write(`${said}\n`)
    }
}

function reported(edition: string) {
  return async ({ subscribers }: Installation, stdout: Stdout): Promise<void> => {
    const standing = await new Sendings(subscribers).get(edition)
    if (!standing) throw noSending(edition)
    const { state, reason, wait } = standing.sending
    const stores = { deliveries: new Deliveries(subscribers), subscribers: new Subscribers(subscribers) }
    stdout.write(reportText(await report(edition, stores)))
    const waits = wait && `nobody is mailed until ${wait.until}, when it is tried again: ${wait.reason}`
    const why = reason ?? waits
    stdout.write(`\nThe mailing is ${state}${why ? `: ${why}` : ''}.\n`)
  }
}

async function exportAll({ subscribers }: Installation, stdout: Stdout): Promise<void> {
  for await (const line of exportList(new Subscribers(subscribers))) {
    if (!stdout.write(line)) await new Promise((resolve) => stdout.once('drain', resolve))
  }
}
