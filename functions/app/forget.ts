import { openStores } from '../store/open-stores.ts'
import { forget } from '../subscribers/forget.ts'
import type { SubscriberContext } from './context.ts'

/** Deletes the data of former subscribers that is no longer needed, and removes deleted data from the files. Runs once a day. */
export async function forgetExpired({
  subscribers,
  clock,
  logger,
  scrub,
}: Pick<SubscriberContext, 'subscribers' | 'clock' | 'logger' | 'scrub'>): Promise<void> {
  const count = await forget({ ...openStores({ subscribers }), clock })
  if (count > 0) logger.info('data of former subscribers deleted', { subscribers: count })
  if (scrub && !(await scrub())) logger.info('database log still holds deleted data, emptied within a minute')
}
