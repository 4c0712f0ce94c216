import { nextTryAt } from '../../domain/email/backoff.ts'
import type { Delivery } from '../../domain/model/delivery.ts'
import type { Outcome } from '../../ports/mailer.ts'

/** How many reasons a line of the log names. */
const MAX_REASONS = 3

/** Why this one reader's email may be accepted later, without any text of the mail server; `undefined` for other outcomes. */
export function temporaryRefusal(outcome: Outcome | undefined): string | undefined {
  if (outcome?.kind === 'refused' && outcome.next === 'later') return outcome.reason
  if (outcome?.kind === 'throttled' && outcome.limit === 'rate')
    return 'The mail server asks for a slower pace'
  return undefined
}

/** When the email of a row that was temporarily refused is tried again, in ISO 8601. */
export function nextTry(delivery: Delivery): string | undefined {
  const at = delivery.state === 'queued' ? nextTryAt(delivery) : undefined
  return at === undefined ? undefined : new Date(at).toISOString()
}

/** Counts equal reasons, the most frequent first, such as `8 × SMTP 451 4.7.1 at RCPT TO`. */
export function countReasons(reasons: readonly string[]): string {
  return [...Map.groupBy(reasons, (reason) => reason)]
    .map(([reason, alike]) => ({ reason, times: alike.length }))
    .sort((a, b) => b.times - a.times)
    .slice(0, MAX_REASONS)
    .map(({ reason, times }) => `${times} × ${reason}`)
    .join(', ')
}
