import { Deliveries } from '../store/deliveries.ts'
import { Sendings } from '../store/sendings.ts'
import { Subscribers } from '../store/subscribers.ts'
import { forget } from '../subscribers/forget.ts'
import type { SubscriberHome } from './home.ts'

/** Once a day: drops what is no longer needed of those who left, and what is left in files of what was deleted. */
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
    journal.info('what was forgotten leaves the log of the database within a minute')
}
