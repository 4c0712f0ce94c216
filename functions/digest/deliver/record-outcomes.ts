import { failingSince, GIVE_UP_HOURS, isGivenUp } from '../../domain/email/backoff.ts'
import type { Delivery } from '../../domain/model/delivery.ts'
import type { Outcome } from '../../ports/mailer.ts'
import type { Row } from '../../store/editions/deliveries.ts'
import { endByHardBounce } from '../../store/subscribers/hard-bounce.ts'
import { type ClaimDeps, type Claimed, next, unclaim } from './claim.ts'
import { whyForNow } from './for-now.ts'

/** Before another attempt at writing down what became of a mail: all of them end before its claim is stale. */
export const WAITS_MS = [1000, 5000]

/** A mail that was handed over, or `undefined` where it was not tried. */
export interface Handed {
  claimed: Claimed
  outcome: Outcome | undefined
  /** When it was begun and when it was answered: its place among these moments of all that were handed over with it. */
  begun?: number
  answered?: number
}

export interface RecordDeps extends ClaimDeps {
  sleep: (ms: number) => Promise<void>
}

/**
 * Writes down what became of each claim; what was surely not sent goes back into the queue.
 * Answers how many are settled for good.
 */
export async function recordOutcomes(handed: readonly Handed[], deps: RecordDeps): Promise<number> {
  const now = deps.clock()
  const settled: Row[] = []
  const open: { claimed: Claimed; change: Partial<Delivery> }[] = []
  for (const { claimed, outcome } of handed) {
    const { row } = claimed
    const end = final(row.delivery, outcome, now)
    if (end) settled.push(next(row, { ...end, settledAt: now.toISOString() }))
    else open.push({ claimed, change: released(row.delivery, outcome, now) })
  }
  // Before their rows, which nobody looks at again: should we die between, the row is uncertain and the rest is done.
  for (const { delivery } of settled.filter(({ delivery }) => delivery.state === 'bounced')) {
    await persist(() => endByHardBounce(delivery.subscriber, delivery.claimedAt, deps), deps)
  }
  const took = await persist(() => deps.deliveries.put(settled, deps.clock()), deps)
  for (const row of settled.filter((_, index) => !took[index])) await persist(() => insist(row, deps), deps)
  for (const { claimed, change } of open) await persist(() => unclaim(claimed, change, deps), deps)
  return settled.length
}

/** What is known of a mail stands nowhere else yet, and would be uncertain after one write that failed. */
async function persist<T>(work: () => Promise<T>, { sleep }: RecordDeps): Promise<T> {
  for (const ms of WAITS_MS) {
    try {
      return await work()
    } catch {
      await sleep(ms)
    }
  }
  return work()
}

function final(delivery: Delivery, outcome: Outcome | undefined, now: Date): Partial<Delivery> | undefined {
  if (outcome?.kind === 'accepted') return { state: 'accepted', messageId: outcome.messageId }
  if (outcome?.kind === 'lost') return { state: 'uncertain', reason: outcome.reason }
  if (outcome?.kind === 'refused' && outcome.next === 'never') {
    return { state: outcome.bounced ? 'bounced' : 'failed', reason: outcome.reason }
  }
  const { attempts, refusedSince } = delivery
  if (whyForNow(outcome) && refusedSince !== undefined && isGivenUp(refusedSince, attempts + 1, now)) {
    const why = outcome?.kind === 'refused' ? outcome.reason : 'throttled each time'
    return { state: 'failed', reason: `${why}, for ${GIVE_UP_HOURS} hours`, attempts: attempts + 1 }
  }
  return undefined
}

/** How a row goes back into the queue: after a wait of its own, or behind all readers who were not refused yet. */
function released(
  { attempts, refusedSince }: Delivery,
  outcome: Outcome | undefined,
  now: Date,
): Partial<Delivery> {
  const lastReason = whyForNow(outcome)
  if (lastReason) {
    return { attempts: attempts + 1, refusedSince: failingSince(refusedSince, now), lastReason }
  }
  return outcome?.kind === 'refused' ? { triedLast: true, lastReason: outcome.reason } : {}
}

/**
 * Somebody wrote the row between: another sender that took us for dead, or the carrier's event that overtook the
 * reply. What we know counts over not knowing, and an event counts over what we know.
 */
async function insist(row: Row, { deliveries, clock }: ClaimDeps): Promise<void> {
  const { edition, subscriber } = row.delivery
  for (;;) {
    const [standing] = await deliveries.get(edition, [subscriber])
    if (!standing || !['queued', 'claimed', 'uncertain'].includes(standing.delivery.state)) return
    const [took] = await deliveries.put([{ delivery: row.delivery, version: standing.version }], clock())
    if (took) return
  }
}
