import { Deliveries } from '../store/deliveries.ts'
import { Sendings } from '../store/sendings.ts'
import { Subscribers } from '../store/subscribers.ts'
import { forget } from '../subscribers/forget.ts'
import type { SubscriberHome } from './home.ts'

/** Once a day: drops what is no longer needed of those who left. */
export async function forgetThoseGone({
  subscribers: table,
  clock,
  journal,
}: Pick<SubscriberHome, 'subscribers' | 'clock' | 'journal'>): Promise<void> {
  const count = await forget({
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    sendings: new Sendings(table),
    clock,
  })
  journal.info('forgotten', { subscribers: count })
}
