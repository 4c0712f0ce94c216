import { normalised } from '../access/address.ts'
import type { Subscriber, SubscriberState } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Requests } from '../store/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers.ts'
import { deleted, left, paused, resumed } from './life.ts'

/** What an operator does for a reader who asked for it, such as on the phone. */
export type ReaderAct = 'remove' | 'delete' | 'pause' | 'resume'

export interface OneReaderDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
}

export interface OneReader {
  /** Their state before; `undefined` if the address is not known. */
  was: Pick<Subscriber, 'state' | 'changedAt'> | undefined
  /** Whether their address was kept. */
  hadAddress: boolean
  is: SubscriberState | undefined
  /** How many requests with this address were still waiting and were deleted. */
  requests: number
}

const moves = { remove: left, pause: paused, resume: resumed }

/** Does it, and returns the state before and after. A second call changes nothing. */
export async function actForReader(
  address: string,
  act: ReaderAct,
  { subscribers, requests, keys, clock }: OneReaderDeps,
): Promise<OneReader> {
  const isAsked = act === 'remove' || act === 'delete'
  const removed = isAsked ? await requests.removeOf((email) => normalised(email) === normalised(address)) : 0
  let old: Subscriber | undefined
  const is = await subscribers.change(subscriberId(normalised(address), keys.address), (stored) => {
    old = stored
    const next = act === 'delete' ? deletedOf(stored, clock()) : moves[act](stored, clock())
    return next && { subscriber: next }
  })
  return {
    was: old && { state: old.state, changedAt: old.changedAt },
    hadAddress: old?.email !== undefined,
    is: is?.state,
    requests: removed,
  }
}

function deletedOf(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  return old?.email === undefined ? undefined : deleted(old, now)
}
