import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { RateLimits } from '../auth/rate-limit.ts'
import { signInRoutes } from '../editors/routes/sign-in.tsx'
import type { Queue } from '../ports/queue.ts'
import { Deliveries } from '../store/editions/deliveries.ts'
import { Mailings } from '../store/editions/mailings.ts'
import { type RequestMessage, Requests } from '../store/subscribers/requests.ts'
import { Subscribers } from '../store/subscribers/subscribers.ts'
import { subscriberRoutes } from '../subscribers/routes.ts'
import type { SubscriberContext } from './context.ts'

/** The pages on which readers subscribe and leave, and editors ask for their link. They hand on what needs a mail and send none themselves. */
export function subscriberApp(
  context: SubscriberContext,
  queue: Queue<RequestMessage>,
  clientIp: (context: Context) => string,
): Hono {
  const { subscribers: table, keys, clock, logger, siteUrl, newId, configuration } = context
  const app = new Hono()
  const deps = {
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
    requests: new Requests(table, clock, newId),
    limits: new RateLimits(table, keys, clock),
    queue,
    keys,
    clock,
    logger,
    publication: configuration.publication,
    taxonomy: configuration,
    siteUrl,
    backupDays: context.backupDays,
    scrub: context.scrub,
    clientIp,
  }
  app.route('/', subscriberRoutes(deps))
  app.route('/', signInRoutes(deps))
  return app
}
