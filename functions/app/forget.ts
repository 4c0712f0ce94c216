import { Deliveries } from '../store/editions/deliveries.ts'
import { Mailings } from '../store/editions/mailings.ts'
import { Subscribers } from '../store/subscribers/subscribers.ts'
import { forget } from '../subscribers/forget.ts'
import type { SubscriberContext } from './context.ts'

/** Once a day: deletes data of readers who left that is no longer needed, and removes deleted data from the files. */
export async function forgetExpired({
  subscribers: table,
  clock,
  logger,
  scrub,
}: Pick<SubscriberContext, 'subscribers' | 'clock' | 'logger' | 'scrub'>): Promise<void> {
  const count = await forget({
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    mailings: new Mailings(table),
    clock,
  })
  if (count > 0) logger.info('data of former subscribers deleted', { subscribers: count })
  if (scrub && !(await scrub())) logger.info('database log still holds deleted data, emptied within a minute')
}
