import { failingSince, GIVE_UP_HOURS, isGivenUp } from '../../domain/email/backoff.ts'
import type { Delivery, DeliveryState } from '../../domain/model/delivery.ts'
import type { Outcome } from '../../ports/mailer.ts'
import type { DeliveryRow } from '../../store/editions/deliveries.ts'
import { endByHardBounce } from '../../store/subscribers/hard-bounce.ts'
import { type ClaimDeps, type Claimed, unclaim, withChange } from './claim.ts'
import { temporaryRefusal } from './temporary-refusal.ts'

/** The pauses before another attempt to write an outcome. All attempts end before the claim is stale. */
export const WAITS_MS = [1000, 5000]

/** The states of rows whose outcome is not known. */
const unknownStates: readonly DeliveryState[] = ['queued', 'claimed', 'uncertain']

/** A claim and what became of its email; `undefined` if it was not tried. */
export interface Attempt {
  claimed: Claimed
  outcome: Outcome | undefined
  /** When it began and when it was answered: its positions among these moments of all emails that were under way with it. */
  begun?: number
  answered?: number
}

/** Dependencies of `recordOutcomes`. */
export interface RecordDeps extends ClaimDeps {
  sleep: (ms: number) => Promise<void>
}

/**
 * Writes what became of each claim. Emails that were certainly not sent go back into the queue. Returns how many rows are
 * settled.
 * @throws {Error} if a write fails again after both pauses. The rows not written yet stay claimed and
 * become uncertain.
 */
export async function recordOutcomes(attempts: readonly Attempt[], deps: RecordDeps): Promise<number> {
  const now = deps.clock()
  const settled: DeliveryRow[] = []
  const open: { claimed: Claimed; change: Partial<Delivery> }[] = []
  for (const { claimed, outcome } of attempts) {
    const { row } = claimed
    const end = endOf(row.delivery, outcome, now)
    if (end) settled.push(withChange(row, { ...end, settledAt: now.toISOString() }))
    else open.push({ claimed, change: requeued(row.delivery, outcome, now) })
  }
  // Before their rows, which nothing reads again: after a crash in between, the row is uncertain and the rest is done.
  for (const { delivery } of settled.filter(({ delivery }) => delivery.state === 'bounced')) {
    await persist(() => endByHardBounce(delivery.subscriber, delivery.claimedAt, deps), deps)
  }
  const written = await persist(() => deps.deliveries.put(settled, deps.clock()), deps)
  for (const { delivery } of settled.filter((_, index) => !written[index])) {
    await persist(() => overrideUnknown(delivery, deps), deps)
  }
  for (const { claimed, change } of open) await persist(() => unclaim(claimed, change, deps), deps)
  return settled.length
}

/** Marks the emails as failed whose refusals were about the reader, given the reason for each reader. Returns how many. */
export async function recordFailed(
  edition: string,
  reasons: ReadonlyMap<string, string>,
  { deliveries, clock }: Pick<ClaimDeps, 'deliveries' | 'clock'>,
): Promise<number> {
  if (reasons.size === 0) return 0
  const rows = await deliveries.get(edition, [...reasons.keys()])
  const failed = rows.flatMap((row) => {
    if (row?.delivery.state !== 'queued') return []
    const reason = reasons.get(row.delivery.subscriber) ?? ''
    return [withChange(row, { state: 'failed', reason, settledAt: clock().toISOString() })]
  })
  const written = await deliveries.put(failed, clock())
  return written.filter(Boolean).length
}

/** The outcome of an email is stored nowhere else yet: after a single failed write it would be uncertain. */
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

/** How a row ends; `undefined` if it goes back into the queue. */
function endOf(delivery: Delivery, outcome: Outcome | undefined, now: Date): Partial<Delivery> | undefined {
  if (outcome?.kind === 'accepted') return { state: 'accepted', messageId: outcome.messageId }
  if (outcome?.kind === 'lost') return { state: 'uncertain', reason: outcome.reason }
  if (outcome?.kind === 'refused' && outcome.next === 'never') {
    return { state: outcome.bounced ? 'bounced' : 'failed', reason: outcome.reason }
  }
  const { attempts, refusedSince } = delivery
  const isRefusedAgain = temporaryRefusal(outcome) && refusedSince !== undefined
  if (isRefusedAgain && isGivenUp(refusedSince, attempts + 1, now)) {
    const why = outcome?.kind === 'refused' ? outcome.reason : 'throttled each time'
    return { state: 'failed', reason: `${why}, for ${GIVE_UP_HOURS} hours`, attempts: attempts + 1 }
  }
  return undefined
}

/** How a row goes back into the queue: with a pause of its own, or behind all readers who were not refused yet. */
function requeued(
  { attempts, refusedSince }: Delivery,
  outcome: Outcome | undefined,
  now: Date,
): Partial<Delivery> {
  const lastReason = temporaryRefusal(outcome)
  if (lastReason) {
    return { attempts: attempts + 1, refusedSince: failingSince(refusedSince, now), lastReason }
  }
  if (outcome?.kind !== 'refused') return {}
  const isForReader = outcome.next === 'unclear'
  return { triedLast: true, ...(isForReader && { readerRefused: true }), lastReason: outcome.reason }
}

/**
 * Writes an outcome although the row was changed in between: by another sender that took this one for dead, or by an
 * event of the mail server that arrived before its reply. A known outcome replaces an unknown one, and an event stays.
 */
async function overrideUnknown(
  delivery: Delivery,
  { deliveries, clock }: Pick<ClaimDeps, 'deliveries' | 'clock'>,
): Promise<void> {
  const { edition, subscriber } = delivery
  await deliveries.change(
    edition,
    subscriber,
    ({ state }) => (unknownStates.includes(state) ? delivery : undefined),
    clock(),
  )
}
