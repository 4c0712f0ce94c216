import { signToken } from '../../auth/tokens.ts'
import { printable } from '../../digest/compose/printable.ts'
import { runSender, type SenderDeps } from '../../digest/deliver/sender.ts'
import { type MessageOptions, messageWriter } from '../../digest/email/message.ts'
import { currentEditions } from '../../domain/edition/current-edition.ts'
import { DayCounts } from '../../store/editions/day-counts.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { mergedSince } from '../../store/stories/resolve-merged.ts'
import { Stories } from '../../store/stories/stories.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { type MailingContext, sourcesById } from '../context.ts'
import { imprint } from '../imprint.ts'
import { noteLeftOutOfEmails } from '../publish/left-out.ts'
import { sendReport } from './send-report.ts'

/** One turn of the sender over everything that is to be mailed. */
export async function sendEditions(context: MailingContext, turn: Pick<SenderDeps, 'until' | 'stop'> = {}) {
  const { content, subscribers: table, kept, mailer, clock, logger, owner, sleep } = context
  const editions = new Editions(content, kept)
  const sources = sourcesById(context)
  return runSender({
    table,
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
    dayCounts: new DayCounts(table),
    mailer,
    clock,
    logger,
    owner,
    sleep,
    edition: async (id) => {
      const edition = await editions.get(id)
      const log = await new Decisions(content).all()
      if (!edition) return undefined
      const living = await mergedSince(edition.frozenAt, log, new Stories(content))
      const now = printable(currentEditions({ sources, log, living })(edition), imprint(context))
      await noteLeftOutOfEmails(now.leftOut, id, context)
      return now.edition
    },
    writer: (edition) => messageWriter(edition, messageOptions(context)),
    ramp: context.ramp,
    completed: (report) => sendReport(report, context),
    ...turn,
  })
}

export function messageOptions(context: MailingContext): MessageOptions {
  const { configuration, keys, clock } = context
  const { from, replyTo } = configuration.publication.mail
  return {
    imprint: imprint(context),
    from,
    replyTo,
    places: configuration.places,
    token: (subscriber) => signToken('unsubscribe', subscriber, keys, clock()),
    clock,
  }
}
