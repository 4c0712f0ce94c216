import { signToken } from '../auth/tokens.ts'
import { privatePaths } from '../domain/site-paths.ts'
import type { Keys } from '../ports/keys.ts'

type Signing = Pick<Keys, 'signing'>

/** The ways to what a subscriber may do, for somebody who proved that the mailbox is theirs. */
export function manageLinks(subscriber: string, keys: Signing, now: Date, base = '') {
  const token = signToken('manage', subscriber, keys, now)
  return {
    preferences: base + privatePaths.subscriber('preferences', token),
    export: base + privatePaths.subscriber('export', token),
    delete: base + privatePaths.subscriber('delete', token),
    unsubscribe:
      base + privatePaths.subscriber('unsubscribe', signToken('unsubscribe', subscriber, keys, now)),
  }
}
