import { RateLimits } from '../../auth/rate-limit.ts'
import { welcome } from '../../digest/deliver/welcome.ts'
import { editorsOf, hasAddress } from '../../editors/editor.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { type RequestMessage, Requests } from '../../store/subscribers/requests.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import { handleRequest } from '../../subscribers/handle-request.ts'
import type { MailingContext } from '../context.ts'

/** Does what somebody asked for on a page: mails a link, or brings the latest edition to who just confirmed. */
export async function handleRequests(message: RequestMessage, context: MailingContext): Promise<void> {
  const { subscribers: table, content, kept, keys, clock, logger, mailer, siteUrl, newId } = context
  const { title, mail } = context.configuration.publication
  const subscribers = new Subscribers(table)
  const editions = new Editions(content, kept)
  await handleRequest(message, {
    subscribers,
    requests: new Requests(table, clock, newId),
    limits: new RateLimits(table, keys, clock),
    mailer,
    keys,
    clock,
    logger,
    sender: { title, ...mail },
    siteUrl,
    editor: (address) =>
      editorsOf(context.configuration.publication.editors, keys).find(hasAddress(address))?.id,
    welcome: async (subscriber) => {
      await welcome(subscriber, {
        subscribers,
        deliveries: new Deliveries(table),
        mailings: new Mailings(table),
        clock,
        // One whose file is lost is reported where the site is published.
        newestFirst: (frequency) => editions.all(frequency, () => {}),
      })
    },
  })
}
