import { HOUR_MS } from '../../domain/time.ts'
import type { Mailing } from '../../store/editions/mailings.ts'
import { openStores } from '../../store/open-stores.ts'
import type { SubscriberContext } from '../context.ts'

const openStates: readonly Mailing['state'][] = ['freezing', 'sending', 'paused']

/**
 * Warns of each edition whose mailing began more than `afterHours` ago and was never complete. With `reported`, which
 * remembers editions between calls, it warns of each only once.
 */
export async function warnOfLateMailings(
  context: Pick<SubscriberContext, 'subscribers' | 'clock' | 'logger'>,
  afterHours: number,
  reported?: Set<string>,
): Promise<void> {
  const now = context.clock().getTime()
  for (const mailing of await openStores({ subscribers: context.subscribers }).mailings.recent()) {
    if (!isLate(mailing, now, afterHours)) continue
    const { edition, state } = mailing
    if (!reported?.has(edition)) context.logger.warn('edition late', { edition, state })
    reported?.add(edition)
  }
}

/** Whether a mailing began too long ago. One that was complete once is not late: only readers who confirmed later still wait. */
export function isLate(
  { state, startedAt, completedAt }: Pick<Mailing, 'state' | 'startedAt' | 'completedAt'>,
  now: number,
  afterHours: number,
): boolean {
  return (
    openStates.includes(state) &&
    completedAt === undefined &&
    Date.parse(startedAt) < now - afterHours * HOUR_MS
  )
}
