import { normalised } from '../access/address.ts'
import type { Subscriber, SubscriberState } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Requests } from '../store/requests.ts'
import { type Subscribers, subscriberId } from '../store/subscribers.ts'
import { depart } from './depart.ts'
import { paused, resumed } from './life.ts'

/** What an operator does for a reader who asked for it, such as on the phone. */
export type ReaderAct = 'remove' | 'delete' | 'pause' | 'resume'

interface OneReaderDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
}

export interface OneReader {
  /** How they were before; `undefined` where nothing is known of the address. */
  was: Pick<Subscriber, 'state' | 'changedAt'> | undefined
  /** Whether their address was kept. */
  hadAddress: boolean
  is: SubscriberState | undefined
  /** What was asked for with the address, waited for its email and was taken back. */
  requests: number
}

/** Does it, and answers what was so before and what is so now. Done twice it changes nothing the second time. */
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
    const next = (act === 'pause' ? paused : resumed)(old, clock())
    return next && { subscriber: next }
  })
  return { was, is }
}
