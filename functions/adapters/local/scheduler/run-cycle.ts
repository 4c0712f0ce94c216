import { forgetLeftOut } from '../../../app/articles/forget-left-out.ts'
import { composeNow } from '../../../app/editions/scheduled-edition.ts'
import { forgetExpired } from '../../../app/forget.ts'
import { sendUntilDone } from '../../../app/mailings/send-editions.ts'
import type { PollReport } from '../../../app/poll/poll.ts'
import { cycleProblem, findProblems } from '../../../app/problems/find-problems.ts'
import { ProblemReporter } from '../../../app/problems/report-problems.ts'
import { runStep } from '../../../app/run-step.ts'
import type { Edition } from '../../../domain/model/edition.ts'
import { isPolled } from '../../../domain/model/source.ts'
import { dayOf } from '../../../domain/time.ts'
import { count } from '../../../i18n/plural.ts'
import type { Mailer } from '../../../ports/mailer.ts'
import type { Problem } from '../../../store/problems.ts'
import { Backups } from '../backup/backups.ts'
import type { LocalContext } from '../local-context.ts'
import { addSampleSubscriber, realSubscribers, removeSampleSubscriber } from '../sample/sample-subscriber.ts'
import { LocalPipeline } from './pipeline.ts'
import { freeBytes } from './watch-steps.ts'

/** What the command line asks for, for a cycle and for a digest that keeps running. */
export interface RunOptions {
  /** Whether the sample sources of the project are read. */
  sample: boolean
  /** The data folder, as named on the command line. */
  folder: string
  /** Encrypts backups. */
  passphrase?: string | undefined
  /** Prints one line. */
  say: (line: string) => void
}

/** What else a single cycle needs. */
interface CycleOptions extends RunOptions {
  /** Whether the edition goes to the real subscribers. */
  send: boolean
  /** Emails the operator about problems. Without it, the mailer of the context does. */
  reporter?: Mailer | undefined
}

/**
 * Runs one full cycle: polls all sources, processes the articles, publishes, composes an edition now and sends it. A source
 * that fails is reported and does not fail the cycle. It reports problems to the operator, as a digest that keeps running
 * does.
 * @throws {Error} if the edition could not be sent, or, at the end, if no source could be read.
 */
export async function runCycle(context: LocalContext, run: CycleOptions): Promise<void> {
  const failed: Problem[] = []
  const step = (name: string, work: () => Promise<unknown>) =>
    runStep(context, name, () =>
      work().catch((error) => {
        failed.push(cycleProblem(name, error))
        throw error
      }),
    )
  let reports: PollReport[]
  try {
    reports = await cycle(context, run, step)
  } catch (error) {
    failed.push(cycleProblem('start', error))
    throw error
  } finally {
    // Also after a failure: the data is worth just as much then.
    const backups = new Backups(context, run.passphrase, new AbortController().signal)
    await step('backup', () => backups.wake())
    await backups.idle()
    await reportProblems(context, run, failed)
  }
  // Not a problem to email at once: `findProblems` reports it if it lasts.
  refuseAllFailed(reports, run)
}

/** Reports each problem once when it begins and once when it is over, because reports are stored. Between two runs, a problem can't come and go. */
async function reportProblems(
  context: LocalContext,
  { reporter: mailer = context.mailer }: CycleOptions,
  failed: readonly Problem[],
): Promise<void> {
  await runStep(context, 'reporting of problems', async () => {
    const observed = { failing: [], freeBytes: await freeBytes(context.folder) }
    const found = [...failed, ...(await findProblems(context, observed))]
    await new ProblemReporter({ ...context, mailer }, { overMs: 0 }).report(found)
  })
}

async function cycle(
  context: LocalContext,
  run: CycleOptions,
  step: (name: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<PollReport[]> {
  const pipeline = new LocalPipeline(context)
  // If a timer starts each cycle, nothing else deletes expired data.
  await step('purge', async () => context.purge())
  await step('deletion of expired data', () => forgetExpired(context))
  await step('deletion of old articles', () => forgetLeftOut(context))
  const reports = await pipeline.poll({ all: true })
  reportPolls(reports, run, context.configuration.sources.filter(isPolled).length)
  await step('applying decisions', () => pipeline.applyDecisions())
  await pipeline.publish({ atOnce: true })
  const edition = await composeEdition(context, run)
  if (edition) await pipeline.publish({ atOnce: true })
  run.say(
    `The site is in ${run.folder}/site${context.smtp ? '' : `, the emails are in ${run.folder}/outbox`}.`,
  )
  return reports
}

/** A timer or a person who runs a single cycle learns from the exit code that it brought nothing. */
function refuseAllFailed(reports: readonly PollReport[], { folder }: RunOptions): void {
  const isUnread = ({ error, waiting }: PollReport) => error !== undefined || waiting !== undefined
  if (!reports.some(({ error }) => error !== undefined) || !reports.every(isUnread)) return
  const all = reports.length === 1 ? 'The only source' : `None of the ${reports.length} sources`
  throw new Error(
    `${all} could ${reports.length === 1 ? 'not ' : ''}be read; the lines above say why. ` +
      `\`npm run -s doctor -- --data ${folder}\` says what to do.`,
  )
}

/** Prints how many sources were read, and which were not, or only in part. `on` is how many may be read. */
export function reportPolls(reports: readonly PollReport[], { say, sample }: RunOptions, on?: number): void {
  if (on === 0) {
    say(
      'No source was read, because none is on. Give one `on: true` in sources.yaml, or name a list with --sources.',
    )
    return
  }
  if (reports.length === 0) {
    say('No source is due yet: each was read a short while ago.')
    return
  }
  const failed = reports.filter(({ error }) => error !== undefined)
  const waiting = reports.filter((report) => report.waiting !== undefined)
  const articles = reports.reduce((sum, report) => sum + report.articles, 0)
  say(
    `Read ${reports.length - failed.length - waiting.length} of ${reports.length} sources: ${count(articles, 'new or changed article', 'new or changed articles')}.`,
  )
  for (const { source, error } of failed) say(`  ${source} could not be read: ${error}`)
  for (const report of waiting) say(`  ${report.source}: ${report.waiting}`)
  const damaged = reports.filter(({ problems }) => problems.length > 0)
  for (const { source, problems } of damaged) say(`  ${source} was read only in part: ${problems.join(' ')}`)
  if (sample && failed.length + damaged.length > 0) {
    const names = [...new Set([...failed, ...damaged].map(({ source }) => source))]
    const are = names.length === 1 ? 'is' : 'are'
    say(
      `  This is intentional: ${names.join(' and ')} ${are} broken to show that the others are not affected.`,
    )
  }
  if (failed.some(({ error }) => /private|loopback/i.test(error ?? ''))) {
    say('  To read sources of your own at such addresses, add --allow-private.')
  }
}

async function composeEdition(
  context: LocalContext,
  { send, sample, say }: RunOptions & { send: boolean },
): Promise<Edition | undefined> {
  if (!send) {
    const real = sample ? 0 : await realSubscribers(context)
    if (real > 0) {
      say(
        `No edition was composed, because your subscribers (${real}) would not get it: add --send to email it to them, or ` +
          'use another --data folder for a trial.',
      )
      return undefined
    }
    await addSampleSubscriber(context)
  }
  try {
    return await composeAndSend(context, say)
  } finally {
    // Otherwise a later run would really email the sample subscriber.
    if (!sample) await removeSampleSubscriber(context)
  }
}

async function composeAndSend(context: LocalContext, say: RunOptions['say']): Promise<Edition | undefined> {
  const { timeZone } = context.configuration.publication.schedule
  const edition = await composeNow(context, 'weekly', dayOf(context.clock(), timeZone))
  say(edition ? `Composed edition ${edition.id}.` : 'No edition was composed: there are no new stories.')
  const results = await sendUntilDone(context, { progress: context.progress })
  if (results?.some(({ kind }) => kind === 'failed')) {
    throw new Error('An edition could not be sent; the log above says why. The next run continues with it.')
  }
  return edition
}
