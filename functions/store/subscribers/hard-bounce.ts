import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Subscribers } from './subscribers.ts'

/**
 * What a subscriber becomes when any email to them met a mailbox that does not exist: nothing is sent there until they
 * confirm again. `undefined` for no change. The bounce may arrive late or twice: an email from before they last confirmed
 * proves nothing about the mailbox, and a subscriber who left stays as they are.
 */
function hardBounced(old: Subscriber, sentAt: string | undefined, now: Date): Subscriber | undefined {
  if (!['active', 'pending', 'paused'].includes(old.state) || isFromBefore(old, sentAt)) return undefined
  const { left: _, ...rest } = old
  return { ...rest, state: 'bounced', changedAt: now.toISOString() }
}

/** Whether an email was sent before its subscriber last confirmed. */
export function isFromBefore({ confirmedAt }: Subscriber, sentAt: string | undefined): boolean {
  return sentAt !== undefined && confirmedAt !== undefined && sentAt < confirmedAt
}

/** Ends a subscription whose mailbox does not exist. Changes nothing when it is called again. `sentAt` is in ISO 8601. */
export async function endByHardBounce(
  id: string,
  sentAt: string | undefined,
  { subscribers, clock }: { subscribers: Subscribers; clock: Clock },
): Promise<void> {
  await subscribers.change(id, (old, expires) => {
    const subscriber = old && hardBounced(old, sentAt, clock())
    // A subscriber who never confirmed expires as before.
    return subscriber && { subscriber, ...(expires && { expires }) }
  })
}
