import type { Delivery, DeliveryState } from '../model/delivery.ts'
import { isImported, type Subscriber } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Deliveries } from '../store/deliveries.ts'
import type { Subscribers } from '../store/subscribers.ts'

/** What a carrier tells later about a mail; its events come in any order, and some more than once. */
export type Feedback = {
  subscriber: string
  /** None for a confirmation. */
  edition?: string
  messageId?: string
} & (
  | { is: 'sent' | 'delivered' | 'complained' | 'not-spam' | 'suppressed' }
  | { is: 'rejected'; reason: string }
  | { is: 'bounced'; permanent: boolean; reason: string }
)

const TRANSIENT_BOUNCES = 3

/** From which states an event moves a row: never from what is known better to what is known less. */
const moves: Record<Feedback['is'], { from: readonly DeliveryState[]; to: DeliveryState }> = {
  sent: { from: ['claimed', 'uncertain'], to: 'accepted' },
  delivered: { from: ['claimed', 'uncertain', 'accepted'], to: 'delivered' },
  bounced: { from: ['claimed', 'uncertain', 'accepted', 'delivered'], to: 'bounced' },
  suppressed: { from: ['claimed', 'uncertain', 'accepted'], to: 'excluded' },
  rejected: { from: ['claimed', 'uncertain', 'accepted'], to: 'failed' },
  complained: { from: ['claimed', 'uncertain', 'accepted', 'delivered', 'bounced'], to: 'complained' },
  'not-spam': { from: ['complained'], to: 'delivered' },
}

export interface FeedbackDeps {
  deliveries: Deliveries
  subscribers: Subscribers
  clock: Clock
}

/** Settles the row and moves the subscriber; the same event again changes nothing. */
export async function applyFeedback(feedback: Feedback, deps: FeedbackDeps): Promise<void> {
  const moved = await moveRow(feedback, deps)
  const now = deps.clock().toISOString()
  await deps.subscribers.change(feedback.subscriber, (subscriber, expires) => {
    const change = subscriber && consequence(feedback, subscriber, moved)
    if (!change) return undefined
    const { left: _, ...standing } = subscriber
    const changed = change.state ? { ...standing, ...change, changedAt: now } : { ...subscriber, ...change }
    // Who never confirmed goes when they would have, unless they complained: nobody may ask for them again.
    const stays = change.state === 'complained'
    return { subscriber: changed, ...(expires && !stays && { expires }) }
  })
}

/** Whether the event moved a row. One about no edition has none, so nothing tells it from its own repetition. */
async function moveRow(feedback: Feedback, { deliveries, clock }: FeedbackDeps): Promise<boolean> {
  const { edition, subscriber, messageId } = feedback
  if (!edition) return false
  const { from, to } = moves[feedback.is]
  for (;;) {
    const [row] = await deliveries.get(edition, [subscriber])
    if (!row || !from.includes(row.delivery.state)) return false
    const { reason: _, ...standing } = row.delivery
    const reason = reasonOf(feedback)
    const delivery: Delivery = {
      ...standing,
      state: to,
      ...(reason && { reason }),
      ...(messageId && { messageId }),
      settledAt: clock().toISOString(),
    }
    const [took] = await deliveries.put([{ delivery, version: row.version }], clock())
    if (took) return true
  }
}

function reasonOf(feedback: Feedback): string | undefined {
  if (feedback.is === 'suppressed') return "on the carrier's suppression list"
  return feedback.is === 'bounced' || feedback.is === 'rejected' ? feedback.reason : undefined
}

/** What it means for the subscriber, `undefined` where nothing. Who left stays as they are, whatever they say of old mails. */
function consequence(
  feedback: Feedback,
  subscriber: Subscriber,
  moved: boolean,
): Partial<Subscriber> | undefined {
  const { state, bounces } = subscriber
  const reachable = state === 'active' || state === 'pending' || state === 'paused'
  if (feedback.is === 'complained' && reachable) return { state: 'complained' }
  if (feedback.is === 'not-spam' && state === 'complained') {
    if (subscriber.left) return { state: 'unsubscribed' }
    return { state: subscriber.confirmedAt || isImported(subscriber) ? 'active' : 'pending' }
  }
  if (feedback.is === 'delivered' && moved && bounces > 0) return { bounces: 0 }
  if (feedback.is !== 'bounced' || !reachable) return undefined
  if (feedback.permanent) return { state: 'bounced' }
  if (!moved) return undefined
  return bounces + 1 >= TRANSIENT_BOUNCES
    ? { state: 'bounced', bounces: bounces + 1 }
    : { bounces: bounces + 1 }
}
