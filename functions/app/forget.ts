import { Deliveries } from '../store/editions/deliveries.ts'
import { Sendings } from '../store/editions/mailings.ts'
import { Subscribers } from '../store/subscribers/subscribers.ts'
import { forget } from '../subscribers/forget.ts'
import type { SubscriberHome } from './context.ts'

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
  journal.info('forgotten', { subscribers: count })
  if (scrub && !(await scrub()))
    journal.info('database log still holds what was forgotten, emptied within a minute')
}
