import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { Limits } from '../auth/rate-limit.ts'
import { signInRoutes } from '../editors/routes/sign-in.tsx'
import type { Queue } from '../ports/queue.ts'
import { Deliveries } from '../store/editions/deliveries.ts'
import { Sendings } from '../store/editions/mailings.ts'
import { type RequestMessage, Requests } from '../store/subscribers/requests.ts'
import { Subscribers } from '../store/subscribers/subscribers.ts'
import { subscriberRoutes } from '../subscribers/routes.ts'
import type { SubscriberHome } from './context.ts'

/** The pages on which readers subscribe and leave, and editors ask for their link. They hand on what needs a mail and send none themselves. */
export function subscriberApp(
  home: SubscriberHome,
  queue: Queue<RequestMessage>,
  clientIp: (context: Context) => string,
): Hono {
  const { subscribers: table, keys, clock, journal, siteUrl, newId, configuration } = home
  const app = new Hono()
  const deps = {
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    sendings: new Sendings(table),
    requests: new Requests(table, clock, newId),
    limits: new Limits(table, keys, clock),
    queue,
    keys,
    clock,
    journal,
    publication: configuration.publication,
    taxonomy: configuration,
    siteUrl,
    backupDays: home.backupDays,
    scrub: home.scrub,
    clientIp,
  }
  app.route('/', subscriberRoutes(deps))
  app.route('/', signInRoutes(deps))
  return app
}
