import type { Delivery } from '../../domain/model/delivery.ts'
import type { Preferences, Subscriber } from '../../domain/model/subscriber.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries, DeliveryRow } from '../../store/editions/deliveries.ts'
import type { StoredSubscriber, Subscribers } from '../../store/subscribers/subscribers.ts'

/** A subscriber's item keeps a claim for this many days: longer than an edition can take, and short enough for a small item. */
export const CLAIM_DAYS = 60
/**
 * Recovery takes a claim of up to this age as never made if it is missing from the subscriber's item. Half of the above,
 * as a margin for clocks that differ and claims that were stored late.
 */
export const PROOF_DAYS = CLAIM_DAYS / 2

/** Dependencies of claims. */
export interface ClaimDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  clock: Clock
  /** Whether a reader who is claimed still wants the edition, if that may have changed since its audience was frozen. */
  isFor?: ((preferences: Preferences) => boolean) | undefined
}

/** A row that this sender alone may send, and its reader. */
export interface Claimed {
  row: DeliveryRow
  subscriber: Subscriber
  email: string
}

/**
 * Claims queued rows: first the row, then the subscriber's item, on condition that it is unchanged since it was read and
 * active. Excludes subscribers who left before that. If the item was changed in between, its row goes back into the queue.
 * @throws {Error} if the tables do, after it has taken back its claims.
 */
export async function claim(
  rows: readonly DeliveryRow[],
  deps: ClaimDeps,
): Promise<{ claimed: Claimed[]; excluded: number }> {
  const { subscribers, deliveries, clock, isFor } = deps
  const now = clock()
  const found = await subscribers.get(rows.map(({ delivery }) => delivery.subscriber))
  const excluded: DeliveryRow[] = []
  const wanted: { row: DeliveryRow; stored: StoredSubscriber; email: string }[] = []
  rows.forEach((row, index) => {
    const stored = found[index]
    const exclusion = exclusionOf(row.delivery, stored?.subscriber, isFor)
    if (exclusion) excluded.push(withChange(row, { ...exclusion, settledAt: now.toISOString() }))
    else if (stored?.subscriber.email) {
      const claimed = withChange(row, { state: 'claimed', claimedAt: now.toISOString() })
      wanted.push({ row: claimed, stored, email: stored.subscriber.email })
    }
  })
  const written = await deliveries.put([...excluded, ...wanted.map(({ row }) => row)], now)
  const ours = wanted.filter((_, index) => written[excluded.length + index])
  const confirmed = await subscribers
    .put(ours.map(({ row, stored }) => withClaim(stored, row.delivery, now)))
    .catch(async (error: Error) => {
      // Some writes may have taken effect, and only this sender knows that nothing was sent.
      for (const { row } of ours) await unclaim({ row: asWritten(row) }, {}, deps)
      throw error
    })
  const lost = ours.filter((_, index) => !confirmed[index]).map(({ row }) => asWritten(row))
  if (lost.length > 0) {
    await deliveries.put(
      lost.map((row) => withChange(row, { state: 'queued' })),
      now,
    )
  }
  const claimed = ours
    .filter((_, index) => confirmed[index])
    .map(({ row, stored, email }) => ({ row: asWritten(row), subscriber: stored.subscriber, email }))
  return { claimed, excluded: written.slice(0, excluded.length).filter(Boolean).length }
}

/**
 * Returns a claim to the queue, with the change, when its email was certainly not sent. The subscriber's item is written
 * first, since recovery reads it.
 */
export async function unclaim(
  { row }: Pick<Claimed, 'row'>,
  change: Partial<Delivery>,
  deps: ClaimDeps,
): Promise<void> {
  const { edition, subscriber: id } = row.delivery
  await deps.subscribers.change(id, (subscriber) => {
    if (!subscriber?.claims[edition]) return undefined
    const { [edition]: _, ...claims } = subscriber.claims
    return { subscriber: { ...subscriber, claims } }
  })
  await deps.deliveries.put([withChange(row, { state: 'queued', ...change })], deps.clock())
}

/** Checks that a claim is still this sender's and that its subscriber still wants the email. */
export async function isStillWanted(
  { row }: Claimed,
  { subscribers, isFor }: Pick<ClaimDeps, 'subscribers' | 'isFor'>,
): Promise<boolean> {
  const { edition, subscriber: id, claimedAt } = row.delivery
  const [stored] = await subscribers.get([id])
  if (stored?.subscriber.state !== 'active' || stored.subscriber.claims[edition] !== claimedAt) return false
  return isFor === undefined || isFor(stored.subscriber.preferences)
}

/** The row with a change, to be written over the stored one of the same version. */
export function withChange({ delivery, version }: DeliveryRow, change: Partial<Delivery>): DeliveryRow {
  return { delivery: { ...delivery, ...change }, version }
}

/** The row with the version that it has once it was written. */
function asWritten({ delivery, version }: DeliveryRow): DeliveryRow {
  return { delivery, version: version + 1 }
}

/** What becomes of a row that may not be sent; `undefined` if it may. */
function exclusionOf(
  { edition }: Delivery,
  subscriber: Subscriber | undefined,
  isFor: ClaimDeps['isFor'],
): Partial<Delivery> | undefined {
  if (!subscriber) return { state: 'excluded', reason: 'deleted' }
  if (subscriber.state !== 'active') return { state: 'excluded', reason: subscriber.state }
  if (!subscriber.email) return { state: 'excluded', reason: 'no address' }
  if (isFor && !isFor(subscriber.preferences)) return { state: 'excluded', reason: 'not wanted any more' }
  if (subscriber.claims[edition]) return { state: 'uncertain', reason: 'claimed by another sender' }
  return undefined
}

/** The subscriber with the claim, and without claims that are too old to keep. */
function withClaim(
  { subscriber, version }: StoredSubscriber,
  { edition, claimedAt = '' }: Delivery,
  now: Date,
): StoredSubscriber {
  const oldest = new Date(now.getTime() - CLAIM_DAYS * DAY_MS).toISOString()
  const claims = Object.fromEntries(Object.entries(subscriber.claims).filter(([, at]) => at >= oldest))
  return { subscriber: { ...subscriber, claims: { ...claims, [edition]: claimedAt } }, version }
}
