import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import { ANSWER_MS, type Mailer } from '../../ports/mailer.ts'
import type { DeliveryRow } from '../../store/editions/deliveries.ts'
import { type ClaimDeps, PROOF_DAYS, withChange } from './claim.ts'
import { DELIVERY_MS } from './deliver.ts'

/** Allows for clocks that differ, and for the time that writing the outcome takes. */
const MARGIN_MS = 60_000

/** A claim that lies further in the future was made by a sender whose clock was wrong and that no longer runs. */
const ABSURD_MS = DAY_MS

/** The age of a claim in milliseconds from which its sender counts as dead: the time to send the email, the time for the answer, and a margin. */
export function staleMs({ answerMs = ANSWER_MS }: Pick<Mailer, 'answerMs'>): number {
  return DELIVERY_MS + answerMs + MARGIN_MS
}

/** Whether the sender that claimed this row counts as dead. */
export function isStale(
  { delivery: { claimedAt = '' } }: DeliveryRow,
  { clock, mailer }: { clock: Clock; mailer: Mailer },
): boolean {
  const age = clock().getTime() - new Date(claimedAt).getTime()
  return age > staleMs(mailer) || age < -ABSURD_MS
}

/**
 * Settles claims whose sender died. If the subscriber's item has the claim, the email may have been sent: the row becomes
 * uncertain, and the email is never sent again. If it doesn't, the sender died before it sent anything: the row is queued
 * again.
 */
export async function recover(
  rows: readonly DeliveryRow[],
  { subscribers, deliveries, clock }: ClaimDeps,
): Promise<void> {
  const now = clock()
  const found = await subscribers.get(rows.map(({ delivery }) => delivery.subscriber))
  await deliveries.put(
    rows.map((row, index) => {
      const { edition, claimedAt = '' } = row.delivery
      const isOld = now.getTime() - new Date(claimedAt).getTime() > PROOF_DAYS * DAY_MS
      const hasClaim = found[index]?.subscriber.claims[edition] !== undefined
      return hasClaim || isOld
        ? withChange(row, {
            state: 'uncertain',
            reason: 'the sender stopped',
            settledAt: now.toISOString(),
          })
        : withChange(row, { state: 'queued' })
    }),
    now,
  )
}
