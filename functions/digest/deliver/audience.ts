import type { Delivery } from '../../domain/model/delivery.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { type Mailings, START } from '../../store/editions/mailings.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'

const BATCH = 100

export interface AudienceDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  clock: Clock
}

/**
 * Enters a row for everybody whose address is known and who wants this frequency, and then lets the sending begin.
 * Run again after a crash it goes on: who has a row keeps it.
 */
export async function freezeAudience(
  { id, frequency }: Pick<Edition, 'id' | 'frequency'>,
  deps: AudienceDeps,
): Promise<void> {
  const { subscribers, deliveries, mailings, clock } = deps
  await mailings.begin(id, clock())
  const begun = await mailings.change(id, (sending) =>
    !sending.frozen && ['complete', 'sending'].includes(sending.state)
      ? { ...sending, state: 'freezing' }
      : undefined,
  )
  if (begun?.state !== 'freezing') return
  for (const shard of shards) {
    let rows: Delivery[] = []
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { email, state, preferences } = subscriber
      if (!email || state === 'deleted' || preferences.frequency !== frequency) continue
      rows.push(firstRow(id, subscriber))
      if (rows.length === BATCH) {
        await deliveries.enter(rows, clock())
        rows = []
      }
    }
    await deliveries.enter(rows, clock())
  }
  await mailings.change(id, (sending) =>
    sending.state === 'freezing' ? { ...sending, state: 'sending', frozen: true, mark: START } : undefined,
  )
}

export function firstRow(edition: string, { id, state }: Subscriber): Delivery {
  const row = { edition, subscriber: id, attempts: 0 }
  return state === 'active' ? { ...row, state: 'queued' } : { ...row, state: 'excluded', reason: state }
}
