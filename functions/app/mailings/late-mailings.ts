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
  for (const { edition, state } of await lateMailings(context, afterHours)) {
    if (!reported?.has(edition)) context.logger.warn('edition late', { edition, state })
    reported?.add(edition)
  }
}

/** Mailings that were complete once are not late: only readers who confirmed later still wait. */
export async function lateMailings(
  { subscribers, clock }: Pick<SubscriberContext, 'subscribers' | 'clock'>,
  afterHours: number,
): Promise<Mailing[]> {
  const before = clock().getTime() - afterHours * HOUR_MS
  const recent = await openStores({ subscribers }).mailings.recent()
  return recent.filter(
    ({ state, startedAt, completedAt }) =>
      openStates.includes(state) && completedAt === undefined && Date.parse(startedAt) < before,
  )
}
