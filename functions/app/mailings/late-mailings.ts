import { HOUR_MS } from '../../domain/time.ts'
import { type Mailing, Mailings } from '../../store/editions/mailings.ts'
import type { SubscriberContext } from '../context.ts'

const open: readonly Mailing['state'][] = ['freezing', 'sending', 'paused']

/** Editions whose mailing began so many hours ago and was never complete; who confirms later is no delay. */
export async function lateMailings(
  { subscribers, clock }: Pick<SubscriberContext, 'subscribers' | 'clock'>,
  hours: number,
): Promise<Mailing[]> {
  const before = clock().getTime() - hours * HOUR_MS
  const recent = await new Mailings(subscribers).recent()
  return recent.filter(
    ({ state, startedAt, completedAt }) =>
      open.includes(state) && completedAt === undefined && Date.parse(startedAt) < before,
  )
}
