import type { Delivery } from '../../domain/model/delivery.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries, Row } from '../../store/editions/deliveries.ts'
import type { Change, StoredSubscriber, Subscribers } from '../../store/subscribers/subscribers.ts'

/** A subscriber's item keeps a claim for this many days: longer than an edition can take, and short enough for a small item. */
export const REMEMBERED_DAYS = 60
/**
 * Up to this age, a claim that is missing from the item was never made. Half of the above, as a margin for clocks that
 * differ and claims that were stored late.
 */
export const PROOF_DAYS = REMEMBERED_DAYS / 2

export interface ClaimDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  clock: Clock
}

/** A row that is ours to hand over, and whom to. */
export interface Claimed {
  row: Row
  subscriber: Subscriber
  email: string
}

/**
 * Claims queued rows: first the row, then the subscriber's item on condition that it is still active and unchanged.
 * Whoever left meanwhile is excluded; what somebody else changed is put back and looked at again.
 */
export async function claim(
  rows: readonly Row[],
  deps: ClaimDeps,
): Promise<{ claimed: Claimed[]; barred: number }> {
  const { subscribers, deliveries, clock } = deps
  const now = clock()
  const standings = await subscribers.get(rows.map(({ delivery }) => delivery.subscriber))
  const barred: Row[] = []
  const wanted: { row: Row; standing: StoredSubscriber; email: string }[] = []
  rows.forEach((row, index) => {
    const standing = standings[index]
    const bar = whyNot(row.delivery, standing?.subscriber)
    if (bar) barred.push(next(row, { ...bar, settledAt: now.toISOString() }))
    else if (standing?.subscriber.email) {
      const claimed = next(row, { state: 'claimed', claimedAt: now.toISOString() })
      wanted.push({ row: claimed, standing, email: standing.subscriber.email })
    }
  })
  const took = await deliveries.put([...barred, ...wanted.map(({ row }) => row)], now)
  const ours = wanted.filter((_, index) => took[barred.length + index])
  const promised = await subscribers
    .put(ours.map(({ row, standing }) => promise(row.delivery, standing, now)))
    .catch(async (error: Error) => {
      // Some may have taken effect, and nobody else knows that nothing was handed over.
      for (const { row } of ours) await unclaim({ row: after(row) }, {}, deps)
      throw error
    })
  const lost = ours.filter((_, index) => !promised[index]).map(({ row }) => after(row))
  if (lost.length > 0)
    await deliveries.put(
      lost.map((row) => next(row, { state: 'queued' })),
      now,
    )
  const claimed = ours
    .filter((_, index) => promised[index])
    .map(({ row, standing, email }) => ({ row: after(row), subscriber: standing.subscriber, email }))
  return { claimed, barred: took.slice(0, barred.length).filter(Boolean).length }
}

/** Gives a claim back whose mail was surely not sent: the subscriber's item first, as recovery reads it. */
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
  await deps.deliveries.put([next(row, { state: 'queued', ...change })], deps.clock())
}

/** Whether a claim is still ours and its subscriber still wants the email. */
export async function isStillWanted({ row }: Claimed, { subscribers }: Pick<ClaimDeps, 'subscribers'>) {
  const { edition, subscriber: id, claimedAt } = row.delivery
  const [standing] = await subscribers.get([id])
  return standing?.subscriber.state === 'active' && standing.subscriber.claims[edition] === claimedAt
}

/** The row as it is to be written over the one that stands. */
export function next({ delivery, version }: Row, change: Partial<Delivery>): Row {
  return { delivery: { ...delivery, ...change }, version }
}

/** The row as it stands once it was written. */
function after({ delivery, version }: Row): Row {
  return { delivery, version: version + 1 }
}

function whyNot({ edition }: Delivery, subscriber: Subscriber | undefined): Partial<Delivery> | undefined {
  if (!subscriber) return { state: 'excluded', reason: 'deleted' }
  if (subscriber.state !== 'active') return { state: 'excluded', reason: subscriber.state }
  if (!subscriber.email) return { state: 'excluded', reason: 'no address' }
  if (subscriber.claims[edition]) return { state: 'uncertain', reason: 'claimed by another sender' }
  return undefined
}

function promise(
  { edition, claimedAt = '' }: Delivery,
  { subscriber, version }: StoredSubscriber,
  now: Date,
): Change {
  const oldest = new Date(now.getTime() - REMEMBERED_DAYS * DAY_MS).toISOString()
  const claims = Object.fromEntries(Object.entries(subscriber.claims).filter(([, at]) => at >= oldest))
  return { subscriber: { ...subscriber, claims: { ...claims, [edition]: claimedAt } }, version }
}
