import type { Hono } from 'hono'
import { RateLimits } from '../../auth/rate-limit.ts'
import { allows, tryControl } from '../../digest/deliver/control.ts'
import { DeliveryCounter } from '../../digest/report/delivery-counter.ts'
import type { ReaderPageDeps } from '../../operators/readers/reader-deps.ts'
import { readerPageRoutes } from '../../operators/readers/routes.ts'
import type { Queue } from '../../ports/queue.ts'
import { ReaderActs } from '../../store/decisions/reader-acts.ts'
import { openStores } from '../../store/open-stores.ts'
import type { RequestMessage } from '../../store/subscribers/requests.ts'
import { StoredCounts } from '../../store/subscribers/subscriber-counts.ts'
import { currentCounts } from '../../subscribers/operator/count-subscribers.ts'
import { embeddedForm } from '../../subscribers/operator/embedded-form.ts'
import { findReader, lastDeliveries, requestMove } from '../../subscribers/operator/one-reader.ts'
import { applyOperatorAction } from '../../subscribers/operator/operator-action.ts'
import { everythingAbout } from '../../subscribers/routes/export.ts'
import type { SubscriberContext } from '../context.ts'

/** The most mailings that are listed. */
const MAX_LISTED = 20

/** The web app of the operators' pages about subscribers and mailings. It opens no other table. */
export function readersApp(context: SubscriberContext, queue: Queue<RequestMessage>): Hono {
  const { subscribers: table, keys, clock, logger, siteUrl, configuration, backupDays, scrub } = context
  const stores = { ...openStores(context), keys, clock }
  const { subscribers, mailings, deliveries } = stores
  const counter = new DeliveryCounter(deliveries, clock)
  const site = (configuration.publication.url ?? siteUrl).replace(/\/+$/, '')
  const change: ReaderPageDeps['change'] = async (id, act) => {
    const { before, after, hadAddress } = await applyOperatorAction(id, act, stores)
    const changed = act === 'delete' ? hadAddress : before !== undefined && after !== before.state
    return {
      changed,
      wasActive: before?.state === 'active',
      ...(act === 'delete' && scrub && { erased: (await scrub()) ? 'gone' : 'traces' }),
    }
  }
  return readerPageRoutes({
    // What operators decided about sources is in another table.
    decisions: { all: async () => [] },
    limits: new RateLimits(table, keys, clock),
    keys,
    clock,
    logger,
    publication: configuration.publication,
    taxonomy: configuration,
    siteUrl,
    backupDays,
    formOrigin: new URL(site).origin,
    signUpForm: (language) =>
      embeddedForm({ siteUrl: site, title: configuration.publication.title, language }),
    counts: () => currentCounts({ subscribers, counts: new StoredCounts(table), clock }),
    find: (address) => findReader(address, stores),
    subscriber: async (id) => (await subscribers.get([id]))[0]?.subscriber,
    lastDeliveries: (id) => lastDeliveries(id, stores),
    change,
    move: async (subscriber, to) => {
      const result = await requestMove(subscriber, to, stores)
      if (result.is === 'requested') await queue.send([result.message])
      return result.is
    },
    download: (subscriber) => everythingAbout(subscriber, stores),
    mailings: async () => {
      const newest = (await mailings.recent()).reverse().slice(0, MAX_LISTED)
      return { newest, older: (await mailings.editions()).length - newest.length }
    },
    mailing: (edition) => mailings.get(edition),
    deliveries: (edition, longest) => counter.count(edition, longest),
    control: (edition, act) => {
      counter.forget(edition)
      return tryControl(edition, act, mailings)
    },
    allows,
    acts: new ReaderActs(table, clock),
  })
}
