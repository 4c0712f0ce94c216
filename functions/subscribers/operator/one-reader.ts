import type { RateLimits } from '../../auth/rate-limit.ts'
import { normalised } from '../../domain/email/address.ts'
import type { Delivery } from '../../domain/model/delivery.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import type { Mailings } from '../../store/editions/mailings.ts'
import type { RequestMessage, Requests } from '../../store/subscribers/requests.ts'
import { type Subscribers, subscriberId } from '../../store/subscribers/subscribers.ts'
import { confirmationLimits, moveLimits } from '../email-limits.ts'
import { mayMove } from '../state-machine.ts'

/** How many of the newest editions an operator sees for one reader. */
const MAX_SHOWN = 5

/** Finds the subscriber with an address, for an operator. */
export async function findReader(
  address: string,
  { subscribers, keys }: { subscribers: Pick<Subscribers, 'get'>; keys: Pick<Keys, 'address'> },
): Promise<Subscriber | undefined> {
  const [stored] = await subscribers.get([subscriberId(normalised(address), keys.address)])
  return stored?.subscriber
}

/** The deliveries of the newest editions to one reader, the oldest first. */
export async function lastDeliveries(
  id: string,
  { deliveries, mailings }: { deliveries: Pick<Deliveries, 'of'>; mailings: Pick<Mailings, 'editions'> },
): Promise<Delivery[]> {
  const rows = await deliveries.of(id, (await mailings.editions()).slice(-MAX_SHOWN))
  return rows.map(({ delivery }) => delivery)
}

/**
 * The result of a request for a new address: the message for the queue, or why nobody is emailed. `limited`: the reader or
 * the new address has had as many such emails as a day allows; `blocked`: the new address complained.
 */
export type MoveResult =
  | { is: 'requested'; message: RequestMessage }
  | { is: 'ended' }
  | { is: 'same' }
  | { is: 'limited' }
  | { is: 'blocked' }

interface MoveDeps {
  subscribers: Pick<Subscribers, 'get'>
  requests: Pick<Requests, 'add'>
  limits: Pick<RateLimits, 'allows'>
  keys: Pick<Keys, 'address'>
  clock: Clock
}

/**
 * Requests a change of a reader's address, which the new address must confirm. As on the page of settings, the old address
 * gets a notice. Unlike there, the result says if nobody would be emailed, because operators can see who subscribed anyway.
 */
export async function requestMove(
  subscriber: Subscriber,
  to: string,
  { subscribers, requests, limits, keys, clock }: MoveDeps,
): Promise<MoveResult> {
  if (!mayMove(subscriber)) return { is: 'ended' }
  const { id } = subscriber
  const next = subscriberId(normalised(to), keys.address)
  if (next === id) return { is: 'same' }
  const [target] = await subscribers.get([next])
  if (target?.subscriber.state === 'complained') return { is: 'blocked' }
  if (!(await limits.allows([...moveLimits(id), ...confirmationLimits(to, id)]))) return { is: 'limited' }
  const message = await requests.add({ kind: 'move', subscriber: id, email: to, at: clock().toISOString() })
  return { is: 'requested', message }
}
