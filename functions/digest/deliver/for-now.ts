import { nextTryAt } from '../../domain/email/backoff.ts'
import type { Delivery } from '../../domain/model/delivery.ts'
import type { Outcome } from '../../ports/mailer.ts'

/** More kinds of refusal in one turn are rare, and a line of the log stays short. */
const MOST_REASONS = 3

/** Why this one reader's email may be taken later, without a word of the carrier's text; `undefined` of all else. */
export function whyForNow(outcome: Outcome | undefined): string | undefined {
  if (outcome?.kind === 'refused' && outcome.next === 'later') return outcome.reason
  if (outcome?.kind === 'throttled' && outcome.limit === 'rate')
    return 'The mail server asks for a slower pace'
  return undefined
}

/** When a row that was refused for now is tried again. */
export function nextTry(delivery: Delivery): string | undefined {
  const at = delivery.state === 'queued' ? nextTryAt(delivery) : undefined
  return at === undefined ? undefined : new Date(at).toISOString()
}

/** What a turn's refusals for now were, the most frequent first, such as `8 × SMTP 451 4.7.1 at RCPT TO`. */
export function inWords(reasons: readonly string[]): string {
  return [...Map.groupBy(reasons, (reason) => reason)]
    .map(([reason, alike]) => ({ reason, times: alike.length }))
    .sort((a, b) => b.times - a.times)
    .slice(0, MOST_REASONS)
    .map(({ reason, times }) => `${times} × ${reason}`)
    .join(', ')
}
