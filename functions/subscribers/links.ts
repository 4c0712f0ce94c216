import { signToken } from '../auth/tokens.ts'
import type { Keys } from '../ports/keys.ts'

type Signing = Pick<Keys, 'signing'>

/** Returns the links to what a subscriber can do, for somebody who proved that they read the mailbox. */
export function manageLinks(subscriber: string, keys: Signing, now: Date, base = '') {
  const token = signToken('manage', subscriber, keys, now)
  return {
    preferences: `${base}/preferences/${token}`,
    export: `${base}/export/${token}`,
    delete: `${base}/delete/${token}`,
    unsubscribe: `${base}/unsubscribe/${signToken('unsubscribe', subscriber, keys, now)}`,
  }
}
