import type { Delivery } from '../../domain/model/delivery.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { type Mailings, START } from '../../store/editions/mailings.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'

const BATCH_ROWS = 100

/** Dependencies of functions that add rows to a mailing. */
export interface AudienceDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  clock: Clock
}

/**
 * Adds a row for each subscriber who has an address and wants this frequency, and then lets the sender begin. After a
 * crash, the next call continues: it changes no row that is there.
 */
export async function freezeAudience(
  { id, frequency }: Pick<Edition, 'id' | 'frequency'>,
  deps: AudienceDeps,
): Promise<void> {
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
      if (!email || state === 'deleted' || preferences.frequency !== frequency) continue
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

/** A subscriber's row in an edition as it begins: queued, or excluded if they are not active. */
export function firstRow(edition: string, { id, state }: Subscriber): Delivery {
  const row = { edition, subscriber: id, attempts: 0 }
  return state === 'active' ? { ...row, state: 'queued' } : { ...row, state: 'excluded', reason: state }
}
