import { signToken } from '../../auth/tokens.ts'
import type { QuietMatters } from '../../digest/compose/matters/select-matters.ts'
import { printable } from '../../digest/compose/printable.ts'
import { runSender, type SenderDeps, type SenderResult } from '../../digest/deliver/sender.ts'
import { type MessageOptions, messageWriter } from '../../digest/email/message.ts'
import { currentEditions } from '../../domain/edition/current-edition.ts'
import { dayOf, MINUTE_MS } from '../../domain/time.ts'
import { openStores } from '../../store/open-stores.ts'
import { mergedSince } from '../../store/stories/resolve-merged.ts'
import { type MailingContext, sourcesById } from '../context.ts'
import { publicationDetails } from '../publication-details.ts'
import { noteLeftOutOfEmails } from '../publish/left-out.ts'
import { quietMatters } from './named-matters.ts'
import { sendReport } from './send-report.ts'

/**
 * A long mailing is interrupted this often. The next run reads the edition again, without what was taken back in the
 * meantime, and a reader who has just confirmed need not wait for all others.
 */
const RUN_MS = MINUTE_MS

/** Runs the sender over all open mailings, as long as there is something that can be sent now. */
export async function sendUntilDone(
  context: MailingContext,
  options: Pick<SenderDeps, 'progress'> = {},
): Promise<SenderResult[] | undefined> {
  for (;;) {
    const { results, isInterrupted } = await sendForAWhile(context, options)
    if (!isInterrupted) return results
  }
}

/** Runs the sender for a minute. */
export async function sendForAWhile(
  context: MailingContext,
  options: Pick<SenderDeps, 'stop' | 'progress'> = {},
): Promise<{ results: SenderResult[] | undefined; isInterrupted: boolean }> {
  const until = new Date(context.clock().getTime() + RUN_MS)
  const results = await sendEditions(context, { until, ...options })
  const isInterrupted =
    results?.some((result) => result.kind === 'stopped' && result.because === 'interrupted') ?? false
  return { results, isInterrupted }
}

/** Runs the sender once over all open mailings. */
export async function sendEditions(
  context: MailingContext,
  run: Pick<SenderDeps, 'until' | 'stop' | 'progress'> = {},
) {
  const { mailer, clock, logger, owner, sleep } = context
  const { subscribers, deliveries, mailings, dayCounts, editions, decisions, stories } = openStores(context)
  const sources = sourcesById(context)
  const { timeZone } = context.configuration.publication.schedule
  let quiet: QuietMatters | undefined
  return runSender({
    table: context.subscribers,
    subscribers,
    deliveries,
    mailings,
    dayCounts,
    mailer,
    clock,
    logger,
    owner,
    sleep,
    edition: async (id) => {
      const edition = await editions.get(id)
      const log = await decisions.all()
      if (!edition) return undefined
      // Before any email is written: an error here must not fail the delivery of a reader.
      quiet ??= await quietMatters(context, dayOf(clock(), timeZone))
      const living = await mergedSince(edition.frozenAt, log, stories)
      const current = printable(
        currentEditions({ sources, log, living })(edition),
        publicationDetails(context),
      )
      await noteLeftOutOfEmails(current.leftOut, id, context)
      return current.edition
    },
    writer: (edition) => messageWriter(edition, { ...messageOptions(context), quietMatters: quiet }),
    pace: context.pace(),
    completed: (report) => sendReport(report, context),
    ...run,
  })
}

/** What the emails of this installation have in common. */
export function messageOptions(context: MailingContext): MessageOptions {
  const { configuration, keys, clock } = context
  const { from, replyTo } = configuration.publication.mail
  return {
    publication: publicationDetails(context),
    from,
    replyTo,
    places: configuration.places,
    token: (subscriber) => signToken('unsubscribe', subscriber, keys, clock()),
    clock,
  }
}
