import { openStores } from '../store/open-stores.ts'
import { StoredCounts } from '../store/subscribers/subscriber-counts.ts'
import { forget } from '../subscribers/forget.ts'
import { SubscriberCounter } from '../subscribers/operator/count-subscribers.ts'
import type { SubscriberContext } from './context.ts'

/**
 * Deletes the data of former subscribers that is no longer needed, and removes deleted data from the files. Runs once a day.
 * As it reads every subscriber, it also counts them for the operators' pages.
 */
export async function forgetExpired({
  subscribers,
  clock,
  logger,
  scrub,
}: Pick<SubscriberContext, 'subscribers' | 'clock' | 'logger' | 'scrub'>): Promise<void> {
  const counter = new SubscriberCounter(clock())
  const counts = new StoredCounts(subscribers)
  const count = await forget({
    ...openStores({ subscribers }),
    clock,
    seen: (subscriber) => counter.add(subscriber),
  })
  await counts.put(counter.result(await counts.get()))
  if (count > 0) logger.info('data of former subscribers deleted', { subscribers: count })
  if (scrub && !(await scrub())) logger.info('database log still holds deleted data, emptied within a minute')
}
