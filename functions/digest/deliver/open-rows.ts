import type { Deliveries, Row } from '../../store/editions/deliveries.ts'
import type { MailingCursor } from '../../store/editions/mailings.ts'
import { shardOf, shards } from '../../store/subscribers/subscribers.ts'

/** An edition's queued and claimed rows from a mark on. */
export async function* openRows(
  edition: string,
  from: MailingCursor,
  deliveries: Deliveries,
): AsyncIterable<Row> {
  for (const shard of shards.filter((shard) => shard >= from.shard)) {
    const range = shard === from.shard && from.subscriber ? { from: from.subscriber } : {}
    for await (const row of deliveries.inShard(edition, shard, range)) {
      if (row.delivery.state === 'queued' || row.delivery.state === 'claimed') yield row
    }
  }
}

export function markOf({ delivery: { subscriber } }: Row): MailingCursor {
  return { shard: shardOf(subscriber), subscriber }
}
