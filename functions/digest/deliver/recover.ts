import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import { ANSWER_MS, type Mailer } from '../../ports/mailer.ts'
import type { Row } from '../../store/editions/deliveries.ts'
import { type ClaimDeps, next, PROOF_DAYS } from './claim.ts'
import { DELIVERY_MS } from './deliver.ts'

/** Allows for clocks that differ, and for the time to write down the outcome. */
const MARGIN_MS = MINUTE_MS

/** How old a claim is when its sender counts as dead: the time to hand it over, the time for the answer, and a margin. */
export function staleMs({ answerMs = ANSWER_MS }: Pick<Mailer, 'answerMs'>): number {
  return DELIVERY_MS + answerMs + MARGIN_MS
}

/** No clock is so far ahead but by mistake: whoever claimed by such a one is gone. */
const ABSURD_MS = DAY_MS

export function isStale(
  { delivery: { claimedAt = '' } }: Row,
  { clock, mailer }: { clock: Clock; mailer: Mailer },
): boolean {
  const age = clock().getTime() - new Date(claimedAt).getTime()
  return age > staleMs(mailer) || age < -ABSURD_MS
}

/**
 * Settles claims whose sender died. Where the subscriber's item shows the claim, the mail may be out: uncertain, and
 * never sent again. Where it doesn't, the sender died before that and handed nothing over: queued again.
 */
export async function recover(
  rows: readonly Row[],
  { subscribers, deliveries, clock }: ClaimDeps,
): Promise<void> {
  const now = clock()
  const standings = await subscribers.get(rows.map(({ delivery }) => delivery.subscriber))
  await deliveries.put(
    rows.map((row, index) => {
      const { edition, claimedAt = '' } = row.delivery
      const old = now.getTime() - new Date(claimedAt).getTime() > PROOF_DAYS * DAY_MS
      const shows = standings[index]?.subscriber.claims[edition] !== undefined
      return shows || old
        ? next(row, { state: 'uncertain', reason: 'the sender stopped', settledAt: now.toISOString() })
        : next(row, { state: 'queued' })
    }),
    now,
  )
}
