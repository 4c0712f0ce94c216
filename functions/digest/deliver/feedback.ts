import type { Delivery, DeliveryState } from '../../domain/model/delivery.ts'
import { isHere, type Subscriber, stateBefore } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { endByHardBounce, isFromBefore } from '../../store/subscribers/hard-bounce.ts'
import type { Subscribers } from '../../store/subscribers/subscribers.ts'

/** What a carrier tells later about a mail; its events come in any order, and some more than once. */
export type Feedback = {
  subscriber: string
  /** None for a confirmation. */
  edition?: string
  messageId?: string
  /** When the mail server accepted the email. */
  mailedAt?: string
} & (
  | { kind: 'sent' | 'delivered' | 'complained' | 'not-spam' | 'suppressed' }
  | { kind: 'rejected'; reason: string }
  /** `full`: the mailbox has no room. Any other event that is not permanent may be no bounce at all, but an out-of-office reply. */
  | { kind: 'bounced'; permanent: boolean; full?: true; reason: string }
)

/** After this many editions in a row: nobody reads a mailbox that stays full for so long. */
const FULL_BOUNCES = 3

/** From which states an event moves a row: never from what is known better to what is known less. */
const moves: Record<Feedback['kind'], { from: readonly DeliveryState[]; to: DeliveryState }> = {
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
  const { moved, claimedAt } = await moveRow(feedback, deps)
  const mailedAt = feedback.mailedAt ?? claimedAt
  if (feedback.kind === 'bounced' && feedback.permanent) {
    return endByHardBounce(feedback.subscriber, mailedAt, deps)
  }
  const now = deps.clock().toISOString()
  await deps.subscribers.change(feedback.subscriber, (subscriber, expires) => {
    const change =
      subscriber && consequence({ ...feedback, ...(mailedAt && { mailedAt }) }, subscriber, moved)
    if (!change) return undefined
    const { left: _, wasPaused: __, ...standing } = subscriber
    const changed = change.state ? { ...standing, ...change, changedAt: now } : { ...subscriber, ...change }
    // Who never confirmed goes when they would have, unless they complained: nobody may ask for them again.
    const stays = change.state === 'complained'
    return { subscriber: changed, ...(expires && !stays && { expires }) }
  })
}

/**
 * Whether the event changed a delivery row, and when that row was claimed. An event that belongs to no edition has no row,
 * so we can't tell whether it is a repetition.
 */
async function moveRow(
  feedback: Feedback,
  { deliveries, clock }: FeedbackDeps,
): Promise<{ moved: boolean; claimedAt?: string | undefined }> {
  const { edition, subscriber, messageId } = feedback
  if (!edition) return { moved: false }
  const { to } = moves[feedback.kind]
  const from = fromWhich(feedback)
  for (;;) {
    const [row] = await deliveries.get(edition, [subscriber])
    const claimedAt = row?.delivery.claimedAt
    if (!row || !from.includes(row.delivery.state)) return { moved: false, claimedAt }
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
    if (took) return { moved: true, claimedAt }
  }
}

/** An automatic reply to an email that was delivered does not undo the delivery. */
function fromWhich(feedback: Feedback): readonly DeliveryState[] {
  const { from } = moves[feedback.kind]
  const mayBeReply = feedback.kind === 'bounced' && !feedback.permanent && !feedback.full
  return mayBeReply ? from.filter((state) => state !== 'delivered') : from
}

function reasonOf(feedback: Feedback): string | undefined {
  if (feedback.kind === 'suppressed') return 'on the suppression list of the mail service'
  return feedback.kind === 'bounced' || feedback.kind === 'rejected' ? feedback.reason : undefined
}

/** What it means for the subscriber, `undefined` where nothing. Who left stays as they are, whatever they say of old mails. */
function consequence(
  feedback: Feedback,
  subscriber: Subscriber,
  moved: boolean,
): Partial<Subscriber> | undefined {
  const { state, bounces } = subscriber
  const reachable = isHere(subscriber)
  if (feedback.kind === 'complained' && reachable)
    return { state: 'complained', ...(state === 'paused' && { wasPaused: true }) }
  if (feedback.kind === 'not-spam' && state === 'complained') {
    if (subscriber.left) return { state: 'unsubscribed', ...(subscriber.wasPaused && { wasPaused: true }) }
    return { state: stateBefore(subscriber) }
  }
  if (feedback.kind === 'delivered' && moved && bounces > 0) return { bounces: 0 }
  if (feedback.kind !== 'bounced' || !reachable) return undefined
  if (isFromBefore(subscriber, feedback.mailedAt) || !moved || !feedback.full) return undefined
  return bounces + 1 >= FULL_BOUNCES ? { state: 'bounced', bounces: bounces + 1 } : { bounces: bounces + 1 }
}
