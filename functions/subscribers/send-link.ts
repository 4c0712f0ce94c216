import type { Charge, RateLimits } from '../auth/rate-limit.ts'
import type { Clock } from '../ports/clock.ts'
import type { Logger } from '../ports/logger.ts'
import type { Mailer } from '../ports/mailer.ts'
import { endByHardBounce } from '../store/subscribers/hard-bounce.ts'
import type { Subscribers } from '../store/subscribers/subscribers.ts'
import { type ConfirmationEmail, confirmationEmail, type Sender } from './confirmation-email.tsx'

/** Dependencies of `sendLink`. */
export interface SendLinkDeps {
  subscribers: Subscribers
  limits: RateLimits
  mailer: Mailer
  sender: Sender
  clock: Clock
  logger: Logger
}

/** The email could not be sent now, but may be later. */
export class SendLater extends Error {}

/**
 * Sends an email with a link, unless one of the rate limits is reached. Returns whether it tried.
 * @throws {SendLater} if it could not be sent now, but may be later.
 */
export async function sendLink(
  email: ConfirmationEmail,
  charges: readonly Charge[],
  deps: SendLinkDeps,
): Promise<boolean> {
  const { limits, mailer, sender, logger } = deps
  // Before it counts against the limits: an email that can't be written was not sent.
  const mail = confirmationEmail(email, sender)
  if (!(await limits.consumeAll(charges))) {
    logger.warn('address limit reached', { kind: email.kind })
    return false
  }
  const outcome = await mailer.send(mail)
  if (outcome.kind === 'accepted') return true
  if (outcome.kind === 'lost' || (outcome.kind === 'refused' && outcome.next === 'never')) {
    logger.warn('email not accepted', { kind: email.kind, reason: outcome.reason })
    // Editors and operators are not subscribers.
    const isReader = email.kind !== 'edit' && email.kind !== 'operate'
    if (outcome.kind === 'refused' && outcome.bounced && isReader) {
      await endByHardBounce(email.subscriber, email.date.toISOString(), deps)
    }
    return true
  }
  await limits.refundAll(charges)
  if (outcome.kind === 'refused' && (outcome.next === 'stop' || outcome.next === 'aside')) {
    logger.error('link not emailed, since the mail server refuses the sender: fix what the reason names', {
      kind: email.kind,
      reason: outcome.reason,
    })
  }
  if (outcome.kind === 'throttled') throw new SendLater(`throttled (${outcome.limit})`)
  throw new SendLater(outcome.kind === 'refused' ? outcome.reason : outcome.kind)
}
