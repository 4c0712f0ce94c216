import type { Delivery } from '../../domain/model/delivery.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Preferences, Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { type Mailings, START } from '../../store/editions/mailings.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { untoldChanges } from '../compose/matters/select-matters.ts'

const BATCH_ROWS = 100

/** Dependencies of functions that add rows to a mailing. */
export interface AudienceDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  clock: Clock
}

/** What an edition's audience depends on. */
type AudienceOf = Pick<Edition, 'id' | 'frequency' | 'matters'>

/**
 * Adds a row for each subscriber who has an address and wants this edition, and then lets the sender begin. After a
 * crash, the next call continues: it changes no row that is there.
 */
export async function freezeAudience(edition: AudienceOf, deps: AudienceDeps): Promise<void> {
  const { id, frequency } = edition
  const isFor = audienceOf(edition)
  const { subscribers, deliveries, mailings, clock } = deps
  await mailings.begin(id, clock())
  const begun = await mailings.change(id, (mailing) =>
    !mailing.frozen && ['complete', 'sending'].includes(mailing.state)
      ? { ...mailing, state: 'freezing' }
      : undefined,
  )
  if (begun?.state !== 'freezing') return
  for (const shard of shards) {
    let rows: Delivery[] = []
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { email, state, preferences } = subscriber
      if (!email || state === 'deleted' || !isFor(preferences)) continue
      // An alert is for the day: nobody gets it later, so its report counts nobody who gets none now.
      if (frequency === 'alert' && state !== 'active') continue
      rows.push(firstRow(id, subscriber))
      if (rows.length === BATCH_ROWS) {
        await deliveries.enter(rows, clock())
        rows = []
      }
    }
    await deliveries.enter(rows, clock())
  }
  await mailings.change(id, (mailing) =>
    mailing.state === 'freezing' ? { ...mailing, state: 'sending', frozen: true, mark: START } : undefined,
  )
}

/** Returns a function that says whether a reader with these preferences wants the edition. */
export function audienceOf({ frequency, matters = [] }: AudienceOf): (preferences: Preferences) => boolean {
  if (frequency !== 'alert') return (preferences) => preferences.frequency === frequency
  const byId = new Map(
    matters.flatMap((matter) => [matter.id, ...(matter.absorbed ?? [])].map((id) => [id, matter] as const)),
  )
  return ({ alerts, matters: followed, frequency: own }) =>
    alerts === true &&
    followed.some((id) => {
      const matter = byId.get(id)
      return matter !== undefined && untoldChanges(matter, own).length > 0
    })
}

/** A subscriber's row in an edition as it begins: queued, or excluded if they are not active. */
export function firstRow(edition: string, { id, state }: Subscriber): Delivery {
  const row = { edition, subscriber: id, attempts: 0 }
  return state === 'active' ? { ...row, state: 'queued' } : { ...row, state: 'excluded', reason: state }
}
