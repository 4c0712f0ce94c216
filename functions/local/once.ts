import type { Edition } from '../model/edition.ts'
import { dayOf } from '../pages/dates.ts'
import { attempt } from '../steps/attempt.ts'
import { forgetThoseGone } from '../steps/forget.ts'
import type { PollReport } from '../steps/poll.ts'
import { sendEditions } from '../steps/send.ts'
import { composeNow } from '../steps/turn.ts'
import { Line } from './line.ts'
import type { LocalHome } from './local-home.ts'
import type { Run } from './run.ts'
import { addSampleSubscriber, realSubscribers, removeSampleSubscriber } from './sample-subscriber.ts'

/**
 * One full cycle: polls everything, decides, publishes, composes an edition off schedule and mails it. Answers the
 * exit code: a source that fails is reported and is no failure.
 */
export async function runOnce(home: LocalHome, run: Run & { send: boolean }): Promise<number> {
  const line = new Line(home)
  // If a timer starts it each time, nothing else purges and forgets.
  await attempt(home, 'purge', async () => home.purge())
  await attempt(home, 'forget', () => forgetThoseGone(home))
  tellPolled(await line.poll({ all: true }), run)
  await attempt(home, 'decisions', () => line.carryOut())
  await line.publish({ atOnce: true })
  const edition = await mailEdition(home, run)
  if (edition) await line.publish({ atOnce: true })
  run.say(`The site is in ${run.folder}/site${home.smtp ? '' : `, the emails are in ${run.folder}/outbox`}.`)
  return 0
}

/** Lists who answered and who did not. */
export function tellPolled(reports: readonly PollReport[], { say, sample }: Run): void {
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
  home: LocalHome,
  { send, sample, say }: Run & { send: boolean },
): Promise<Edition | undefined> {
  if (!send) {
    const others = sample ? 0 : await realSubscribers(home)
    if (others > 0) {
      say(
        `No edition was composed, because your subscribers (${others}) would not get it: add --send to email it to them, or ` +
          'use another --data folder for a trial.',
      )
      return undefined
    }
    await addSampleSubscriber(home)
  }
  try {
    return await composeAndSend(home, say)
  } finally {
    // A trial leaves nobody behind whom a later run would mail in earnest.
    if (!sample) await removeSampleSubscriber(home)
  }
}

async function composeAndSend(home: LocalHome, say: Run['say']): Promise<Edition | undefined> {
  const { timeZone } = home.configuration.publication.schedule
  const edition = await composeNow(home, 'weekly', dayOf(home.clock(), timeZone))
  say(edition ? `Composed edition ${edition.id}.` : 'No edition was composed: there are no new stories.')
  const ends = await sendEditions(home)
  if (ends?.some(({ is }) => is === 'failed')) {
    throw new Error('An edition could not be sent; the log above says why. The next run continues with it.')
  }
  return edition
}
