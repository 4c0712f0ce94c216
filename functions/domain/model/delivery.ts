/** One edition to one subscriber. It names the subscriber by id and never holds the address. */
export interface Delivery {
  edition: string
  subscriber: string
  state: DeliveryState
  /** Why it was excluded or failed, or what is known if its outcome is uncertain. */
  reason?: string
  claimedAt?: string
  settledAt?: string
  /** The id that the mail server gave the message. */
  messageId?: string
  /** How often it was refused for now. */
  attempts: number
  /** When it was first refused for now. Absent before that, and in rows of older versions. */
  refusedSince?: string
  /** Why it waits: the code of the last refusal and the command that it answered, without any text of the server. */
  lastReason?: string
  /** It was refused, perhaps because of the sender. It is tried after all others, whose answers show whether that is so. */
  triedLast?: true
  /**
   * Such a refusal was for its reader, not for the connection or the account. Only these readers may be the problem, so
   * they come last of all. Absent in rows of older versions.
   */
  readerRefused?: true
}

const deliveryStates = [
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
/** How far a delivery has come. It ends in one of the last seven states, or in `delivered`. */
export type DeliveryState = (typeof deliveryStates)[number]

/** What became of an edition: how many deliveries are in each state, and how many of those for each reason. */
export interface DeliveryCounts {
  total: number
  states: Partial<Record<DeliveryState, number>>
  reasons: Partial<Record<DeliveryState, Record<string, number>>>
  /** When the first of those that were refused for now is tried again. */
  nextTry?: string
}

/** The progress of the emails of one edition. */
export type MailingState = 'freezing' | 'sending' | 'paused' | 'cancelling' | 'cancelled' | 'complete'
