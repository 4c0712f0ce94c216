import type { Subscriber } from '../domain/model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Deliveries } from '../store/editions/deliveries.ts'
import type { Mailings } from '../store/editions/mailings.ts'
import { type Subscribers, shards } from '../store/subscribers/subscribers.ts'
import { expire } from './state-machine.ts'

/** Dependencies of `forget`. */
export interface ForgetDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  clock: Clock
  /** Called with each subscriber that is read, so that others need not read them all again. */
  seen?: (subscriber: Subscriber) => void
}

/** Removes what is no longer needed of subscribers who are gone; runs once a day. Returns how many were changed. */
export async function forget(deps: ForgetDeps): Promise<number> {
  const { subscribers, mailings, clock, seen } = deps
  const editions = await mailings.editions()
  let count = 0
  for (const shard of shards) {
    for await (const { subscriber, version } of subscribers.inShard(shard)) {
      seen?.(subscriber)
      const expired = expire(subscriber, clock())
      const erased = await erase(subscriber, editions, deps)
      if (!expired && !erased) continue
      const next: Subscriber = {
        ...(expired ?? subscriber),
        ...((erased || subscriber.erased) && { erased: true }),
      }
      const [isWritten] = await subscribers.put([{ subscriber: next, version }])
      if (isWritten) count += 1
    }
  }
  return count
}

/** Removes the deliveries of a deleted subscriber, except those still being sent. Returns whether all are gone. */
async function erase(
  { id, state, erased }: Subscriber,
  editions: readonly string[],
  { deliveries }: ForgetDeps,
): Promise<boolean> {
  if (state !== 'deleted' || erased) return false
  const rows = await deliveries.of(id, editions)
  const finished = rows.filter(({ delivery }) => !['queued', 'claimed'].includes(delivery.state))
  await deliveries.remove(finished)
  return finished.length === rows.length
}
