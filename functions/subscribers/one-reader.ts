import { normalised } from '../domain/email/address.ts'
import type { Subscriber, SubscriberState } from '../domain/model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Requests } from '../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers/subscribers.ts'
import { depart } from './depart.ts'
import { onPause, onResume } from './state-machine.ts'

/** What an operator does for a reader who asked for it, such as on the phone. */
export type ReaderAct = 'remove' | 'delete' | 'pause' | 'resume'

interface OneReaderDeps {
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

/** Does it, and returns the state before and after. A second call changes nothing. */
export async function actForReader(address: string, act: ReaderAct, deps: OneReaderDeps): Promise<OneReader> {
  const id = subscriberId(normalised(address), deps.keys.address)
  const { was, is, requests } =
    act === 'remove' || act === 'delete'
      ? await depart(id, act === 'remove' ? 'leave' : 'delete', deps)
      : { ...(await move(id, act, deps)), requests: 0 }
  return {
    was: was && { state: was.state, changedAt: was.changedAt },
    hadAddress: was?.email !== undefined,
    is: is?.state,
    requests,
  }
}

async function move(id: string, act: 'pause' | 'resume', { subscribers, clock }: OneReaderDeps) {
  let was: Subscriber | undefined
  const is = await subscribers.change(id, (old) => {
    was = old
    const next = (act === 'pause' ? onPause : onResume)(old, clock())
    return next && { subscriber: next }
  })
  return { was, is }
}
