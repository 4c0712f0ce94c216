import pLimit from 'p-limit'
import type { Clock } from '../../ports/clock.ts'
import type { Mail, Mailer, Outcome } from '../../ports/mailer.ts'
import type { Subscribers } from '../../store/subscribers/subscribers.ts'
import { type Claimed, isStillWanted } from './claim.ts'
import { ALIKE } from './evidence.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { Handed } from './record-outcomes.ts'
import { type Unanswered, unansweredAdvice } from './unanswered.ts'

/** How many replies are waited for at a time. */
const AT_ONCE = 10

/** A claim that grew older than this is given back unsent: its subscriber may have left meanwhile. */
export const DELIVERY_MS = 30_000

export interface DeliverDeps {
  mailer: Mailer
  subscribers: Subscribers
  clock: Clock
  pace: RateLimiter
  unanswered: Unanswered
  write: (claimed: Claimed) => Promise<Mail>
}

export type Stop = { because: 'daily' | 'refused' | 'unreached'; reason: string }

/**
 * Hands the emails over in turn. Once the mail server says stop, the rest are not tried. They also wait while many are
 * refused and none is accepted: the answers to the emails already under way show whether the reader or the sender is
 * the problem.
 */
export async function deliver(
  claims: readonly Claimed[],
  { mailer, subscribers, clock, pace, unanswered, write }: DeliverDeps,
): Promise<{ handed: Handed[]; stop?: Stop }> {
  let stop: Stop | undefined
  let unclear = 0
  let moments = 0
  const isLate = ({ row }: Claimed) =>
    clock().getTime() - new Date(row.delivery.claimedAt ?? 0).getTime() > DELIVERY_MS
  const isHalted = () => stop !== undefined || unclear >= ALIKE || unanswered.areTooMany
  const atOnce = Math.min(AT_ONCE, mailer.atOnce ?? AT_ONCE)
  const handed = await pLimit(atOnce).map(claims, async (claimed): Promise<Handed> => {
    if (isHalted()) return { claimed, outcome: undefined }
    const mail = await write(claimed).catch((error: Error) => error)
    // An email that can't be written is its own recipient's failure and nobody else's.
    if (mail instanceof Error) {
      return { claimed, outcome: { kind: 'refused', next: 'never', reason: mail.message } }
    }
    await pace.turn()
    if (isHalted() || isLate(claimed)) return { claimed, outcome: undefined }
    // If we can't find out whether the reader left, the email is not sent.
    const mayGo = async () =>
      !isLate(claimed) && (await isStillWanted(claimed, { subscribers }).catch(() => false))
    moments += 1
    const begun = moments
    const outcome = await mailer.send(mail, mayGo)
    moments += 1
    const answered = moments
    if (outcome.kind === 'throttled' && outcome.limit === 'rate') pace.slower()
    if (outcome.kind === 'accepted') unclear = 0
    else if (outcome.kind === 'refused' && outcome.next === 'unclear') unclear += 1
    stop ??= stopping(outcome, isLate(claimed))
    unanswered.note(outcome)
    if (unanswered.areTooMany) stop ??= { because: 'refused', reason: unansweredAdvice }
    return { claimed, outcome, begun, answered }
  })
  return { handed, ...(stop && { stop }) }
}

function stopping(outcome: Outcome, isLate: boolean): Stop | undefined {
  if (outcome.kind === 'throttled' && outcome.limit === 'daily') {
    return {
      because: 'daily',
      reason:
        'The daily limit of the mail server is reached: if this happens often, ask its operator for a higher one',
    }
  }
  if (outcome.kind === 'withheld' && isLate) {
    const seconds = DELIVERY_MS / 1000
    return {
      because: 'unreached',
      reason: `The mail server needs more than ${seconds} seconds to start taking an email: ask its operator why it is slow`,
    }
  }
  if (outcome.kind !== 'refused') return undefined
  if (outcome.next === 'stop') return { because: 'refused', reason: outcome.reason }
  if (outcome.next === 'wait') return { because: 'unreached', reason: outcome.reason }
  return undefined
}
