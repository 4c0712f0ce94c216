import { Limits } from '../../auth/rate-limit.ts'
import { welcome } from '../../digest/deliver/welcome.ts'
import { editorsOf, isOf } from '../../editors/editor.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Sendings } from '../../store/editions/mailings.ts'
import { type RequestMessage, Requests } from '../../store/subscribers/requests.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { handleRequest } from '../../subscribers/handle-request.ts'
import type { MailingHome } from '../context.ts'

/** Does what somebody asked for on a page: mails a link, or brings the latest edition to who just confirmed. */
export async function handle(message: RequestMessage, home: MailingHome): Promise<void> {
  const { subscribers: table, content, kept, keys, clock, journal, mailer, siteUrl, newId } = home
  const { title, mail } = home.configuration.publication
  const subscribers = new Subscribers(table)
  const editions = new Editions(content, kept)
  await handleRequest(message, {
    subscribers,
    requests: new Requests(table, clock, newId),
    limits: new Limits(table, keys, clock),
    mailer,
    keys,
    clock,
    journal,
    sender: { title, ...mail },
    siteUrl,
    editor: (address) => editorsOf(home.configuration.publication.editors, keys).find(isOf(address))?.id,
    welcome: async (subscriber) => {
      await welcome(subscriber, {
        subscribers,
        deliveries: new Deliveries(table),
        sendings: new Sendings(table),
        clock,
        // One whose file is lost is reported where the site is published.
        newestFirst: (frequency) => editions.all(frequency, () => {}),
      })
    },
  })
}
