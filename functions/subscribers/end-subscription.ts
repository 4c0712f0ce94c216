import { normalised } from '../domain/email/address.ts'
import type { Subscriber } from '../domain/model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Requests } from '../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers/subscribers.ts'
import { onDelete, onUnsubscribe } from './state-machine.ts'

/** Dependencies of `endSubscription`. */
export interface EndSubscriptionDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
}

interface EndedSubscription {
  /** The subscriber before; `undefined` if the address is not known. */
  before: Subscriber | undefined
  after: Subscriber | undefined
  /** How many waiting requests with this address were removed. */
  requests: number
  /** The ids of the reader's other addresses whose data were deleted too. */
  others: string[]
}

type Ended = Omit<EndedSubscription, 'others'>

/**
 * Ends a subscription or deletes everything about a subscriber, and removes the waiting requests with that address. Pages,
 * email programs and commands all unsubscribe and delete through it. A request that is left behind would keep the address,
 * and send an email to somebody who has left. A second call changes nothing, and completes a first one that failed halfway.
 * Unless `follow` is false, it does the same for the address to which they have changed since, and a deletion also for those
 * from which they changed: all belong to one reader.
 */
export async function endSubscription(
  id: string,
  how: 'unsubscribe' | 'delete',
  deps: EndSubscriptionDeps,
  { follow = true }: { follow?: boolean } = {},
): Promise<EndedSubscription> {
  const ended = await endOne(id, how, deps)
  // Emails to a former address still contain its links. An opt-out through one of them is meant for the reader, not only for
  // that address.
  const seen = new Set([id])
  const others: string[] = []
  const open = follow ? await linked(ended.before, how, deps) : []
  for (const next of open) {
    if (seen.has(next)) continue
    seen.add(next)
    const { before } = await endOne(next, how, deps)
    if (how === 'delete' && before?.email !== undefined) others.push(next)
    open.push(...(await linked(before, how, deps)))
  }
  return { ...ended, others }
}

/** The addresses to which and, for a deletion, from which a reader changed. An address that signed up again is not included. */
async function linked(
  subscriber: Subscriber | undefined,
  how: 'unsubscribe' | 'delete',
  { subscribers }: EndSubscriptionDeps,
): Promise<string[]> {
  if (!subscriber) return []
  const { id, movedTo, movedFrom = [] } = subscriber
  const former = how === 'delete' && movedFrom.length > 0 ? await subscribers.get(movedFrom) : []
  return [
    ...(movedTo === undefined ? [] : [movedTo]),
    ...former.flatMap((one) => (one?.subscriber.movedTo === id ? [one.subscriber.id] : [])),
  ]
}

async function endOne(id: string, how: 'unsubscribe' | 'delete', deps: EndSubscriptionDeps): Promise<Ended> {
  let before: Subscriber | undefined
  const now = deps.clock()
  // Before the requests: a worker that has already read one of them then finds that the subscriber left after it.
  const after = await deps.subscribers.change(id, (old) => {
    before = old
    const next =
      how === 'unsubscribe'
        ? onUnsubscribe(old, now)
        : old?.email === undefined
          ? undefined
          : onDelete(old, now)
    return next && { subscriber: next }
  })
  const requests = await removeRequests((one) => one === id, how, deps)
  return { before, after, requests }
}

/** Removes the waiting requests of all subscribers whose id `isIncluded` accepts, and returns how many there were. */
export function removeRequests(
  isIncluded: (id: string) => boolean,
  how: 'unsubscribe' | 'delete',
  { requests, keys }: Pick<EndSubscriptionDeps, 'requests' | 'keys'>,
): Promise<number> {
  // An editor who unsubscribes still gets the link to the desk; one who is deleted leaves no address here.
  return requests.removeOf(
    (email, kind) =>
      (how === 'delete' || kind === 'subscribe') && isIncluded(subscriberId(normalised(email), keys.address)),
  )
}
