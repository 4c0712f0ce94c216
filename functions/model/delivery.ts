/** One edition to one subscriber. It names the subscriber by id and never holds the address. */
export interface Delivery {
  edition: string
  subscriber: string
  state: DeliveryState
  /** Why it was excluded or failed, or what is known of an uncertain one. */
  reason?: string
  claimedAt?: string
  settledAt?: string
  /** The carrier's own id of the message. */
  messageId?: string
  /** How often it was refused for now. */
  attempts: number
  /** When it was refused for now for the first time; none before that, and none where an older release counted. */
  refusedSince?: string
  /** Why it waits: what it was refused for the last time. A code and where it came, nothing of the carrier's text. */
  lastReason?: string
  /** Once refused for what may be about the sender: tried after all others, so that others show whom it is about. */
  triedLast?: true
}

export const deliveryStates = [
  'queued',
  'claimed',
  'accepted',
  'delivered',
  'bounced',
  'complained',
  'excluded',
  'failed',
  'cancelled',
  'uncertain',
] as const
export type DeliveryState = (typeof deliveryStates)[number]
