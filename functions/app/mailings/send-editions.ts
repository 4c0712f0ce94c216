import { sign } from '../../auth/tokens.ts'
import { printable } from '../../digest/compose/printable.ts'
import { type SenderDeps, takeTurn } from '../../digest/deliver/sender.ts'
import { type LetterOptions, letters } from '../../digest/email/message.ts'
import { editionsNow } from '../../domain/edition/current-edition.ts'
import { DayCounts } from '../../store/editions/day-counts.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Sendings } from '../../store/editions/mailings.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { livingSince } from '../../store/stories/resolve-merged.ts'
import { Stories } from '../../store/stories/stories.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { type MailingHome, sourcesById } from '../context.ts'
import { imprint } from '../imprint.ts'
import { noteLeftOutOfEmails } from '../publish/left-out.ts'
import { tellOperator } from './send-report.ts'

/** One turn of the sender over everything that is to be mailed. */
export async function sendEditions(home: MailingHome, turn: Pick<SenderDeps, 'until' | 'stop'> = {}) {
  const { content, subscribers: table, kept, mailer, clock, journal, owner, sleep } = home
  const editions = new Editions(content, kept)
  const sources = sourcesById(home)
  return takeTurn({
    table,
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    sendings: new Sendings(table),
    counts: new DayCounts(table),
    mailer,
    clock,
    journal,
    owner,
    sleep,
    edition: async (id) => {
      const edition = await editions.get(id)
      const log = await new Decisions(content).all()
      if (!edition) return undefined
      const living = await livingSince(edition.frozenAt, log, new Stories(content))
      const now = printable(editionsNow({ sources, log, living })(edition), imprint(home))
      await noteLeftOutOfEmails(now.leftOut, id, home)
      return now.edition
    },
    writer: (edition) => letters(edition, letterOptions(home)),
    ramp: home.ramp,
    completed: (report) => tellOperator(report, home),
    ...turn,
  })
}

export function letterOptions(home: MailingHome): LetterOptions {
  const { configuration, keys, clock } = home
  const { from, replyTo } = configuration.publication.mail
  return {
    imprint: imprint(home),
    from,
    replyTo,
    places: configuration.places,
    token: (subscriber) => sign('unsubscribe', subscriber, keys, clock()),
    clock,
  }
}
