import type { DeliveryState } from '../../domain/model/delivery.ts'
import { isHere, type Subscriber, stateBefore } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { endByHardBounce, isFromBefore } from '../../store/subscribers/hard-bounce.ts'
import type { Subscribers } from '../../store/subscribers/subscribers.ts'

/** An event of the mail server about an email that it accepted earlier. Events arrive in any order, and some arrive twice. */
export type Feedback = {
  subscriber: string
  /** Missing for emails that belong to no edition, such as confirmations. */
  edition?: string
  messageId?: string
  /** When the mail server accepted the email. */
  sentAt?: string
} & (
  | { kind: 'sent' | 'delivered' | 'complained' | 'not-spam' | 'suppressed' }
  | { kind: 'rejected'; reason: string }
  /** `full`: the mailbox is full, or a report says that this email was given up. Any other event that is not permanent may be an out-of-office reply instead of a bounce. */
  | { kind: 'bounced'; permanent: boolean; full?: true; reason: string }
)

/** After this many editions in a row that met a full mailbox, nobody reads it anymore. */
const FULL_BOUNCES = 3

/** From which states an event moves a row, and to which: never back to a state that says less. */
const moves: Record<Feedback['kind'], { from: readonly DeliveryState[]; to: DeliveryState }> = {
  sent: { from: ['claimed', 'uncertain'], to: 'accepted' },
  delivered: { from: ['claimed', 'uncertain', 'accepted'], to: 'delivered' },
  bounced: { from: ['claimed', 'uncertain', 'accepted', 'delivered'], to: 'bounced' },
  suppressed: { from: ['claimed', 'uncertain', 'accepted'], to: 'excluded' },
  rejected: { from: ['claimed', 'uncertain', 'accepted'], to: 'failed' },
  complained: { from: ['claimed', 'uncertain', 'accepted', 'delivered', 'bounced'], to: 'complained' },
  'not-spam': { from: ['complained'], to: 'delivered' },
}

/** Dependencies of `applyFeedback`. */
export interface FeedbackDeps {
  deliveries: Deliveries
  subscribers: Subscribers
  clock: Clock
}

/** Applies an event to the delivery and to the subscriber. The same event changes nothing when it arrives again. */
export async function applyFeedback(feedback: Feedback, deps: FeedbackDeps): Promise<void> {
  const { moved, claimedAt } = await moveRow(feedback, deps)
  const sentAt = feedback.sentAt ?? claimedAt
  if (feedback.kind === 'bounced' && feedback.permanent) {
    return endByHardBounce(feedback.subscriber, sentAt, deps)
  }
  const now = deps.clock().toISOString()
  const stored = await deps.subscribers.change(feedback.subscriber, (subscriber, expires) => {
    const change = subscriber && consequenceOf({ ...feedback, ...(sentAt && { sentAt }) }, subscriber, moved)
    if (!change) return undefined
    const { left: _, wasPaused: __, ...rest } = subscriber
    const changed = change.state ? { ...rest, ...change, changedAt: now } : { ...subscriber, ...change }
    // A subscriber who never confirmed expires as before, unless they complained: nobody may sign them up again.
    const isKept = change.state === 'complained'
    return { subscriber: changed, ...(expires && !isKept && { expires }) }
  })
  // A complaint about an email to an address that they changed means the reader, who gets the emails elsewhere now.
  if (feedback.kind === 'complained' && stored?.movedTo !== undefined && stored.state !== 'complained') {
    await applyFeedback({ kind: 'complained', subscriber: stored.movedTo }, deps)
  }
}

/**
 * Whether the event changed a delivery, and when that delivery was claimed. An event that belongs to no edition has no
 * delivery, so we can't tell whether it is a repetition.
 */
async function moveRow(
  feedback: Feedback,
  { deliveries, clock }: FeedbackDeps,
): Promise<{ moved: boolean; claimedAt?: string | undefined }> {
  const { edition, subscriber, messageId } = feedback
  if (!edition) return { moved: false }
  const now = clock()
  const { to } = moves[feedback.kind]
  const from = fromWhich(feedback)
  const reason = reasonOf(feedback)
  let claimedAt: string | undefined
  const moved = await deliveries.change(
    edition,
    subscriber,
    (delivery) => {
      claimedAt = delivery.claimedAt
      if (!from.includes(delivery.state)) return undefined
      const { reason: _, ...rest } = delivery
      return {
        ...rest,
        state: to,
        ...(reason && { reason }),
        ...(messageId && { messageId }),
        settledAt: now.toISOString(),
      }
    },
    now,
  )
  return { moved, claimedAt }
}

/** From which states this event moves a row: an automatic reply to an email that was delivered does not undo the delivery. */
function fromWhich(feedback: Feedback): readonly DeliveryState[] {
  const { from } = moves[feedback.kind]
  const mayBeReply = feedback.kind === 'bounced' && !feedback.permanent && !feedback.full
  return mayBeReply ? from.filter((state) => state !== 'delivered') : from
}

function reasonOf(feedback: Feedback): string | undefined {
  if (feedback.kind === 'suppressed') return 'on the suppression list of the mail service'
  return feedback.kind === 'bounced' || feedback.kind === 'rejected' ? feedback.reason : undefined
}

/** What an event changes of its subscriber; `undefined` if nothing. Events about old emails change nothing of subscribers who left. */
function consequenceOf(
  feedback: Feedback,
  subscriber: Subscriber,
  moved: boolean,
): Partial<Subscriber> | undefined {
  const { state, bounces } = subscriber
  const isSubscribed = isHere(subscriber)
  if (feedback.kind === 'complained' && isSubscribed)
    return { state: 'complained', ...(state === 'paused' && { wasPaused: true }) }
  if (feedback.kind === 'not-spam' && state === 'complained') {
    if (subscriber.left) return { state: 'unsubscribed', ...(subscriber.wasPaused && { wasPaused: true }) }
    return { state: stateBefore(subscriber) }
  }
  if (feedback.kind === 'delivered' && moved && bounces > 0) return { bounces: 0 }
  if (feedback.kind !== 'bounced' || !isSubscribed) return undefined
  if (isFromBefore(subscriber, feedback.sentAt) || !moved || !feedback.full) return undefined
  return bounces + 1 >= FULL_BOUNCES ? { state: 'bounced', bounces: bounces + 1 } : { bounces: bounces + 1 }
}
