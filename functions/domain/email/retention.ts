import { GIVE_UP_HOURS } from './backoff.ts'

/*
 * How long data about people is kept. The code that deletes it and the privacy page both read these, and a test holds
 * docs/privacy.md to them.
 */

/** Days that a sign-up waits for its confirmation before it is deleted. */
export const PENDING_DAYS = 7
/** Days that the data of a subscriber who left is kept, so that they can come back. */
export const LEFT_DAYS = 30
/** Days that deliveries are kept: they prove what was sent, but they also show who was a subscriber. */
export const LEDGER_DAYS = 365
/** Days that a request is kept: one longer than its email is tried, so that an operator can bring it back. Then it expires, and the address with it. */
export const REQUEST_DAYS = GIVE_UP_HOURS / 24 + 1
/** Hours that a request of a network or a mailbox is counted at most. */
export const COUNTED_HOURS = 24
