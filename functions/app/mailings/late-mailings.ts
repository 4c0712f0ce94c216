import { type Sending, Sendings } from '../../store/editions/mailings.ts'
import type { SubscriberHome } from '../context.ts'

const HOUR = 3_600_000
const open: readonly Sending['state'][] = ['freezing', 'sending', 'paused']

/** Editions whose mailing began so many hours ago and was never complete; who confirms later is no delay. */
export async function lateSendings(
  { subscribers, clock }: Pick<SubscriberHome, 'subscribers' | 'clock'>,
  hours: number,
): Promise<Sending[]> {
  const before = clock().getTime() - hours * HOUR
  const recent = await new Sendings(subscribers).recent()
  return recent.filter(
    ({ state, startedAt, completedAt }) =>
      open.includes(state) && completedAt === undefined && Date.parse(startedAt) < before,
  )
}
