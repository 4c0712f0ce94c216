import { composeNow } from '../../../app/editions/scheduled-edition.ts'
import { forgetExpired } from '../../../app/forget.ts'
import { sendEditions } from '../../../app/mailings/send-editions.ts'
import type { PollReport } from '../../../app/poll/poll.ts'
import { runStep } from '../../../app/run-step.ts'
import type { Edition } from '../../../domain/model/edition.ts'
import { dayOf } from '../../../domain/time.ts'
import type { LocalContext } from '../local-context.ts'
import type { RunOptions } from '../run-options.ts'
import { addSampleSubscriber, realSubscribers, removeSampleSubscriber } from '../sample/sample-subscriber.ts'
import { LocalPipeline } from './pipeline.ts'

/**
 * One full cycle: polls everything, decides, publishes, composes an edition off schedule and mails it. Answers the
 * exit code: a source that fails is reported and is no failure.
 */
export async function runCycle(context: LocalContext, run: RunOptions & { send: boolean }): Promise<number> {
  const line = new LocalPipeline(context)
  // If a timer starts it each time, nothing else purges and forgets.
  await runStep(context, 'purge', async () => context.purge())
  await runStep(context, 'forget', () => forgetExpired(context))
  logPolled(await line.poll({ all: true }), run)
  await runStep(context, 'decisions', () => line.applyDecisions())
  await line.publish({ atOnce: true })
  const edition = await mailEdition(context, run)
  if (edition) await line.publish({ atOnce: true })
  run.say(
    `The site is in ${run.folder}/site${context.smtp ? '' : `, the emails are in ${run.folder}/outbox`}.`,
  )
  return 0
}

/** Lists who answered and who did not. */
export function logPolled(reports: readonly PollReport[], { say, sample }: RunOptions): void {
  if (reports.length === 0) {
    say('No source is due yet: each was read a short while ago.')
    return
  }
  const failed = reports.filter(({ error }) => error !== undefined)
  const articles = reports.reduce((sum, report) => sum + report.articles, 0)
  say(
    `Read ${reports.length - failed.length} of ${reports.length} sources: ${articles} new or changed articles.`,
  )
  for (const { source, error } of failed) say(`  ${source} could not be read: ${error}`)
  const damaged = reports.filter(({ problems }) => problems.length > 0)
  for (const { source, problems } of damaged) say(`  ${source} was read only in part: ${problems.join(' ')}`)
  if (sample && failed.length + damaged.length > 0) {
    const names = [...new Set([...failed, ...damaged].map(({ source }) => source))]
    const are = names.length === 1 ? 'is' : 'are'
    say(
      `  This is on purpose: ${names.join(' and ')} ${are} broken, to show that the others don't suffer from it.`,
    )
  }
  if (failed.some(({ error }) => /private|loopback/i.test(error ?? ''))) {
    say('  To read sources of your own at such addresses, add --allow-private.')
  }
}

async function mailEdition(
  context: LocalContext,
  { send, sample, say }: RunOptions & { send: boolean },
): Promise<Edition | undefined> {
  if (!send) {
    const others = sample ? 0 : await realSubscribers(context)
    if (others > 0) {
      say(
        `No edition was composed, because your subscribers (${others}) would not get it: add --send to email it to them, or ` +
          'use another --data folder for a trial.',
      )
      return undefined
    }
    await addSampleSubscriber(context)
  }
  try {
    return await composeAndSend(context, say)
  } finally {
    // A trial leaves nobody behind whom a later run would mail in earnest.
    if (!sample) await removeSampleSubscriber(context)
  }
}

async function composeAndSend(context: LocalContext, say: RunOptions['say']): Promise<Edition | undefined> {
  const { timeZone } = context.configuration.publication.schedule
  const edition = await composeNow(context, 'weekly', dayOf(context.clock(), timeZone))
  say(edition ? `Composed edition ${edition.id}.` : 'No edition was composed: there are no new stories.')
  const ends = await sendEditions(context)
  if (ends?.some(({ kind }) => kind === 'failed')) {
    throw new Error('An edition could not be sent; the log above says why. The next run continues with it.')
  }
  return edition
}
