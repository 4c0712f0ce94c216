import { hasAddress, peopleOf } from '../../auth/people.ts'
import { RateLimits } from '../../auth/rate-limit.ts'
import { welcome } from '../../digest/deliver/welcome.ts'
import { openStores } from '../../store/open-stores.ts'
import type { RequestMessage } from '../../store/subscribers/requests.ts'
import { handleRequest } from '../../subscribers/handle-request.ts'
import type { MailingContext } from '../context.ts'
import { namedMatters } from './named-matters.ts'

/** Handles a request from a page: emails a link, or prepares the latest edition for a reader who just confirmed. */
export async function handleRequests(message: RequestMessage, context: MailingContext): Promise<void> {
  const { keys, clock, logger, mailer, siteUrl } = context
  const { title, mail, accent, logo } = context.configuration.publication
  const { subscribers, deliveries, mailings, requests, matterNames, editions } = openStores(context)
  await handleRequest(message, {
    subscribers,
    requests,
    matterNames,
    matters: (ids) => namedMatters(ids, context),
    limits: new RateLimits(context.subscribers, keys, clock),
    mailer,
    keys,
    clock,
    logger,
    sender: { title, ...mail, brand: { accent, logo } },
    siteUrl,
    personId: (role, address) => {
      const { editors, operators = [] } = context.configuration.publication
      return peopleOf(role, role === 'editor' ? editors : operators, keys).find(hasAddress(address))?.id
    },
    welcome: async (subscriber) => {
      await welcome(subscriber, {
        subscribers,
        deliveries,
        mailings,
        clock,
        // Publishing reports an edition whose file is lost.
        newestFirst: (frequency) => editions.all(frequency, () => {}),
      })
    },
  })
}
