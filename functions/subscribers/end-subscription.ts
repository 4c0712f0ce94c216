import { normalised } from '../domain/email/address.ts'
import type { Subscriber } from '../domain/model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Requests } from '../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers/subscribers.ts'
import { onDelete, onUnsubscribe } from './state-machine.ts'

interface EndSubscriptionDeps {
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
}

/**
 * Ends a subscription or deletes everything about a subscriber, and removes the waiting requests with that address.
 * Pages, mail programs and commands all unsubscribe and delete through it. A request that is left behind would keep the
 * address, and send an email to somebody who has left. A second call changes nothing, and completes a first one that
 * failed halfway.
 */
export async function endSubscription(
  id: string,
  how: 'unsubscribe' | 'delete',
  deps: EndSubscriptionDeps,
  followed: ReadonlySet<string> = new Set([id]),
): Promise<EndedSubscription> {
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
  // Emails to an address that they changed still hold its links. An opt-out by one of them means the reader.
  if (before?.movedTo !== undefined && !followed.has(before.movedTo)) {
    await endSubscription(before.movedTo, how, deps, new Set([...followed, id, before.movedTo]))
  }
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
