import { type LetterOptions, letters } from '../digest/letter.ts'
import { type Report, reportText } from '../digest/report.ts'
import { type SenderDeps, takeTurn } from '../digest/sender.ts'
import { DayCounts } from '../store/day-counts.ts'
import { Deliveries } from '../store/deliveries.ts'
import { Editions } from '../store/editions.ts'
import { withoutOptedOut } from '../store/opted-out.ts'
import { Sendings } from '../store/sendings.ts'
import { Subscribers } from '../store/subscribers.ts'
import { sign } from '../subscribers/tokens.ts'
import { type MailingHome, sourcesById } from './home.ts'
import { imprint } from './imprint.ts'

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
      return edition && withoutOptedOut(edition, sources)
    },
    writer: (edition, startedAt) => letters(edition, startedAt, letterOptions(home)),
    ramp: home.ramp,
    completed: async (report) => tell(report, home),
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
  }
}

function tell(report: Report, { journal }: MailingHome): void {
  const { edition, total, states } = report
  journal.info('edition complete', { edition, total, ...states })
  if (states.uncertain || states.failed) journal.warn(reportText(report).replaceAll('\n', ' '))
}
