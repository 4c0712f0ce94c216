import { Deliveries } from '../store/deliveries.ts'
import { Sendings } from '../store/sendings.ts'
import { Subscribers } from '../store/subscribers.ts'
import { forget } from '../subscribers/forget.ts'
import type { SubscriberHome } from './home.ts'

/** Once a day: deletes data of readers who left that is no longer needed, and removes deleted data from the files. */
export async function forgetThoseGone({
  subscribers: table,
  clock,
  journal,
  scrub,
}: Pick<SubscriberHome, 'subscribers' | 'clock' | 'journal' | 'scrub'>): Promise<void> {
  const count = await forget({
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    sendings: new Sendings(table),
    clock,
  })
  if (count > 0) journal.info('data of former subscribers deleted', { subscribers: count })
  if (scrub && !(await scrub()))
    journal.info('database log still holds deleted data, emptied within a minute')
}
