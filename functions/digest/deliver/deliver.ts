import pLimit from 'p-limit'
import type { Clock } from '../../ports/clock.ts'
import type { Mail, Mailer, Outcome } from '../../ports/mailer.ts'
import type { Subscribers } from '../../store/subscribers/subscribers.ts'
import { type ClaimDeps, type Claimed, isStillWanted } from './claim.ts'
import { type LostReplies, lostRepliesAdvice } from './lost-replies.ts'
import type { RateLimiter } from './rate-limiter.ts'
import type { Attempt } from './record-outcomes.ts'
import { ALIKE } from './refusal-evidence.ts'

/** How many emails are under way at a time. */
const AT_ONCE = 10

/** A claim that is older than this returns to the queue unsent: its subscriber may have left since it was made. */
export const DELIVERY_MS = 30_000

/** Dependencies of `deliver`. */
export interface DeliverDeps {
  mailer: Mailer
  subscribers: Subscribers
  isFor?: ClaimDeps['isFor']
  clock: Clock
  rateLimiter: RateLimiter
  lostReplies: LostReplies
  /** Writes one reader's email. It rejects if that email can't be written. */
  write: (claimed: Claimed) => Promise<Mail>
}

/** Why no more emails can be sent: the daily limit, the sender is refused, or the mail server can't be reached. */
export interface Halt {
  because: 'daily' | 'refused' | 'unreached'
  /** For the operator. */
  reason: string
}

/**
 * Sends the emails of these claims. Once the mail server refuses all emails, the rest are not tried. They also wait while
 * many are refused and none is accepted: the answers to the emails already under way show whether the reader or the sender
 * is the problem.
 */
export async function deliver(
  claims: readonly Claimed[],
  { mailer, subscribers, isFor, clock, rateLimiter, lostReplies, write }: DeliverDeps,
): Promise<{ attempts: Attempt[]; halt?: Halt }> {
  const tooManyLost: Halt = { because: 'refused', reason: lostRepliesAdvice }
  let halt = lostReplies.areTooMany ? tooManyLost : undefined
  let unclear = 0
  let moments = 0
  const isLate = ({ row }: Claimed) =>
    clock().getTime() - new Date(row.delivery.claimedAt ?? 0).getTime() > DELIVERY_MS
  const isHalted = () => halt !== undefined || unclear >= ALIKE || lostReplies.areTooMany
  const mayBeUnderWay = () => Math.min(AT_ONCE, mailer.atOnce ?? AT_ONCE)
  const turns = pLimit(mayBeUnderWay())
  const attempts = await turns.map(claims, async (claimed): Promise<Attempt> => {
    if (isHalted()) return { claimed, outcome: undefined }
    const mail = await write(claimed).catch((error: Error) => error)
    // If one reader's email can't be written, only that reader's delivery fails.
    if (mail instanceof Error) {
      return { claimed, outcome: { kind: 'refused', next: 'never', reason: mail.message } }
    }
    await rateLimiter.acquire()
    if (isHalted() || isLate(claimed)) return { claimed, outcome: undefined }
    // If we can't find out whether the reader left, the email is not sent.
    const isWanted = () => isStillWanted(claimed, { subscribers, isFor }).catch(() => false)
    // A throttled table may take so long to answer that the email is late by then.
    const mayGo = async () => !isLate(claimed) && (await isWanted()) && !isLate(claimed)
    moments += 1
    const begun = moments
    const outcome = await mailer.send(mail, mayGo)
    turns.concurrency = mayBeUnderWay()
    moments += 1
    const answered = moments
    if (outcome.kind === 'throttled' && outcome.limit === 'rate') rateLimiter.slowDown()
    if (outcome.kind === 'accepted') unclear = 0
    else if (outcome.kind === 'refused' && outcome.next === 'unclear') unclear += 1
    halt ??= haltAfter(outcome, isLate(claimed))
    lostReplies.note(outcome)
    // Also if the run ends for now: it would be tried again, and lose more.
    if (lostReplies.areTooMany && halt?.because !== 'refused') halt = tooManyLost
    return { claimed, outcome, begun, answered }
  })
  return { attempts, ...(halt && { halt }) }
}

function haltAfter(outcome: Outcome, isLate: boolean): Halt | undefined {
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
      reason: `The mail server needs more than ${seconds} seconds to start accepting an email: ask its operator why it is slow`,
    }
  }
  if (outcome.kind !== 'refused') return undefined
  if (outcome.next === 'stop') return { because: 'refused', reason: outcome.reason }
  if (outcome.next === 'wait') return { because: 'unreached', reason: outcome.reason }
  return undefined
}
