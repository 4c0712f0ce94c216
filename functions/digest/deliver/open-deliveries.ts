import type { Mailer } from '../../ports/mailer.ts'
import type { Deliveries, DeliveryRow } from '../../store/editions/deliveries.ts'
import { type MailingCursor, START } from '../../store/editions/mailings.ts'
import { shardOf, shards } from '../../store/subscribers/subscribers.ts'
import { type ClaimDeps, withChange } from './claim.ts'
import { isStale, recover } from './recover.ts'

/** Reads an edition's queued and claimed rows, from `from` on. */
export async function* openDeliveries(
  edition: string,
  from: MailingCursor,
  deliveries: Deliveries,
): AsyncIterable<DeliveryRow> {
  for (const shard of shards.filter((shard) => shard >= from.shard)) {
    const range = shard === from.shard && from.subscriber ? { from: from.subscriber } : {}
    for await (const row of deliveries.inShard(edition, shard, range)) {
      if (row.delivery.state === 'queued' || row.delivery.state === 'claimed') yield row
    }
  }
}

/** The position of a row among the rows of its edition. */
export function cursorOf({ delivery: { subscriber } }: DeliveryRow): MailingCursor {
  return { shard: shardOf(subscriber), subscriber }
}

/** Cancels queued rows and recovers those that a dead sender left claimed. Returns whether no row is open anymore. */
export async function cancelOpenDeliveries(
  edition: string,
  deps: ClaimDeps & { mailer: Mailer },
): Promise<boolean> {
  let isOpen = false
  for await (const row of openDeliveries(edition, START, deps.deliveries)) {
    if (row.delivery.state === 'queued') isOpen = !(await cancel(row, deps)) || isOpen
    else {
      isOpen = true
      if (isStale(row, deps)) await recover([row], deps)
    }
  }
  return !isOpen
}

async function cancel(row: DeliveryRow, { deliveries, clock }: ClaimDeps): Promise<boolean> {
  const now = clock()
  const cancelled = withChange(row, { state: 'cancelled', settledAt: now.toISOString() })
  const [written] = await deliveries.put([cancelled], now)
  return written === true
}
