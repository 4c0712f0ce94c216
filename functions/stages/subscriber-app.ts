import type { Context, Hono } from 'hono'
import type { Queue } from '../ports/queue.ts'
import { Deliveries } from '../store/deliveries.ts'
import { type RequestMessage, Requests } from '../store/requests.ts'
import { Sendings } from '../store/sendings.ts'
import { Subscribers } from '../store/subscribers.ts'
import { Limits } from '../subscribers/limits.ts'
import { subscriberRoutes } from '../subscribers/routes.ts'
import type { SubscriberHome } from './home.ts'

/** The pages on which readers subscribe and leave. They hand on what needs a mail and send none themselves. */
export function subscriberApp(
  home: SubscriberHome,
  queue: Queue<RequestMessage>,
  clientIp: (context: Context) => string,
): Hono {
  const { subscribers: table, keys, clock, journal, siteUrl, newId, configuration } = home
  return subscriberRoutes({
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
    clientIp,
  })
}
