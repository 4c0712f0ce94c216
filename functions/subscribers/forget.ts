import type { Clock } from '../ports/clock.ts'
import { type Subscribers, shards } from '../store/subscribers.ts'
import { forgotten } from './life.ts'

/** Goes over everybody once a day and drops what is no longer needed of those who are gone; answers of how many. */
export async function forget({
  subscribers,
  clock,
}: {
  subscribers: Subscribers
  clock: Clock
}): Promise<number> {
  let count = 0
  for (const shard of shards) {
    for await (const { subscriber, version } of subscribers.inShard(shard)) {
      const next = forgotten(subscriber, clock())
      if (!next) continue
      const [took] = await subscribers.put([{ subscriber: next, version }])
      if (took) count += 1
    }
  }
  return count
}
