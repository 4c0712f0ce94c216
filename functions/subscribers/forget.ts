import type { Subscriber } from '../domain/model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Deliveries } from '../store/editions/deliveries.ts'
import type { Mailings } from '../store/editions/mailings.ts'
import { type Subscribers, shards } from '../store/subscribers/subscribers.ts'
import { expire } from './state-machine.ts'

export interface ForgetDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  clock: Clock
}

/** Goes over everybody once a day and drops what is no longer needed of those who are gone; answers of how many. */
export async function forget(deps: ForgetDeps): Promise<number> {
  const { subscribers, mailings, clock } = deps
  const editions = await mailings.editions()
  let count = 0
  for (const shard of shards) {
    for await (const { subscriber, version } of subscribers.inShard(shard)) {
      const less = expire(subscriber, clock())
      const erased = await erase(subscriber, editions, deps)
      if (!less && !erased) continue
      const next: Subscriber = {
        ...(less ?? subscriber),
        ...((erased || subscriber.erased) && { erased: true }),
      }
      const [took] = await subscribers.put([{ subscriber: next, version }])
      if (took) count += 1
    }
  }
  return count
}

/** Takes somebody deleted out of the ledger, and answers whether that is done now. A mail under way has to end first. */
async function erase(
  { id, state, erased }: Subscriber,
  editions: readonly string[],
  { deliveries }: ForgetDeps,
): Promise<boolean> {
  if (state !== 'deleted' || erased) return false
  const rows = await deliveries.of(id, editions)
  const ended = rows.filter(({ delivery }) => !['queued', 'claimed'].includes(delivery.state))
  await deliveries.remove(ended)
  return ended.length === rows.length
}
