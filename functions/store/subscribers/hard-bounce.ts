import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Subscribers } from './subscribers.ts'

/**
 * What an answer that there is no such mailbox means for its subscriber, of whatever email: nothing may go there until
 * they confirm again. `undefined` for no change. It may come late or again: what was mailed before they confirmed says
 * nothing of the mailbox that they confirmed, and who left stays as they are.
 */
function hardBounced(old: Subscriber, mailedAt: string | undefined, now: Date): Subscriber | undefined {
  if (!['active', 'pending', 'paused'].includes(old.state) || isFromBefore(old, mailedAt)) return undefined
  const { left: _, ...standing } = old
  return { ...standing, state: 'bounced', changedAt: now.toISOString() }
}

/** Whether an email was mailed before its subscriber confirmed last. */
export function isFromBefore({ confirmedAt }: Subscriber, mailedAt: string | undefined): boolean {
  return mailedAt !== undefined && confirmedAt !== undefined && mailedAt < confirmedAt
}

/** Ends a subscription by such an answer; once more, it changes nothing. */
export async function endByHardBounce(
  id: string,
  mailedAt: string | undefined,
  { subscribers, clock }: { subscribers: Subscribers; clock: Clock },
): Promise<void> {
  await subscribers.change(id, (old, expires) => {
    const subscriber = old && hardBounced(old, mailedAt, clock())
    // Who never confirmed goes when they would have.
    return subscriber && { subscriber, ...(expires && { expires }) }
  })
}
