import { normalised } from '../domain/email/address.ts'
import type { Subscriber } from '../domain/model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Requests } from '../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers/subscribers.ts'
import { onDelete, onUnsubscribe } from './state-machine.ts'

interface DepartDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
}

interface Departed {
  /** How they were before; `undefined` where nothing is known of the address. */
  was: Subscriber | undefined
  is: Subscriber | undefined
  /** What they had asked for, that waited and was taken back. */
  requests: number
}

/**
 * The one way out, be it by a page, a mail program or a command: ends a subscription, or deletes everything, and takes
 * back what waits of that address. Without that, a sign-up whose email nobody took yet would keep the address, and
 * email somebody who left. Done twice it changes nothing the second time, and ends what the first did not.
 */
export async function depart(id: string, how: 'leave' | 'delete', deps: DepartDeps): Promise<Departed> {
  let was: Subscriber | undefined
  const now = deps.clock()
  // Before the requests: a worker that already holds one of them finds that they left after they asked.
  const is = await deps.subscribers.change(id, (old) => {
    was = old
    const next =
      how === 'leave' ? onUnsubscribe(old, now) : old?.email === undefined ? undefined : onDelete(old, now)
    return next && { subscriber: next }
  })
  return { was, is, requests: await takeBack((one) => one === id, how, deps) }
}

/** Takes back what waits of everybody whom `isTheirs` knows by their id; answers how much it was. */
export function takeBack(
  isTheirs: (id: string) => boolean,
  how: 'leave' | 'delete',
  { requests, keys }: Pick<DepartDeps, 'requests' | 'keys'>,
): Promise<number> {
  // An editor who leaves the list still waits for the link to the desk; one who is deleted leaves no address here.
  return requests.removeOf(
    (email, kind) =>
      (how === 'delete' || kind === 'subscribe') && isTheirs(subscriberId(normalised(email), keys.address)),
  )
}
