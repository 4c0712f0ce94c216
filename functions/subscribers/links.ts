import { signToken } from '../auth/tokens.ts'
import type { Keys } from '../ports/keys.ts'

type Signing = Pick<Keys, 'signing'>

/** The ways to what a subscriber may do, for somebody who proved that the mailbox is theirs. */
export function manageLinks(subscriber: string, keys: Signing, now: Date, base = '') {
  const token = signToken('manage', subscriber, keys, now)
  return {
    preferences: `${base}/preferences/${token}`,
    export: `${base}/export/${token}`,
    delete: `${base}/delete/${token}`,
    unsubscribe: `${base}/unsubscribe/${signToken('unsubscribe', subscriber, keys, now)}`,
  }
}
