import type { Subscriber } from '../../functions/domain/model/subscriber.ts'
import type { Keys } from '../../functions/ports/keys.ts'
import { type StoredSubscriber, subscriberId } from '../../functions/store/subscribers/subscribers.ts'

export const keys: Keys = {
  signing: [{ id: '1', secret: new Uint8Array(32).fill(1) }],
  address: new Uint8Array(32).fill(2),
}

/** The edition that everybody gets. */
export const WEEKLY = '2026-11-27'

export const names = ['ada', 'ben', 'cleo', 'dan', 'eva', 'fay', 'gil', 'hal', 'ida', 'jon', 'kim', 'lou']
export const addressOf = (name: string) => `${name}@readers.example`
export const idOf = (name: string) => subscriberId(addressOf(name), keys.address)

/** In the order in which they are sent an edition. */
export const inTurn = names.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
/** The last in that order, who unsubscribes during the mailing. */
export const leaver = inTurn.at(-1)!

/** Who follow a matter and get an alert when its status changes. */
export const followers = [inTurn[5]!, inTurn[7]!]
/** That matter. */
export const followed = 'tps-haiti'

/** The subscribers at the start. One of them has bounced, and two follow a matter. */
export function readers(): StoredSubscriber[] {
  const at = '2026-11-01T12:00:00.000Z'
  const subscribers = names.map(
    (name): Subscriber => ({
      id: idOf(name),
      email: addressOf(name),
      state: name === inTurn[0] ? 'bounced' : 'active',
      preferences: {
        topics: [],
        places: [],
        frequency: 'weekly',
        language: name === 'eva' ? 'es' : 'en',
        matters: followers.includes(name) ? [followed] : [],
        ...(followers.includes(name) && { alerts: true as const }),
      },
      consent: { at, form: 'test' },
      confirmedAt: at,
      changedAt: at,
      claims: {},
      bounces: 0,
    }),
  )
  return subscribers.map((subscriber) => ({ subscriber, version: 0 }))
}
