import type { Delivery } from '../model/delivery.ts'
import type { Outcome } from '../ports/mailer.ts'
import type { Row } from '../store/deliveries.ts'
import { type ClaimDeps, type Claimed, next, release } from './claim.ts'

const ATTEMPTS = 5
/** Being told to slow down says little about the mail; but one mailbox that always says so must not go on for ever. */
const THROTTLED_ATTEMPTS = 12
const LONGEST_WAIT_MINUTES = 64
/** Before another attempt at writing down what became of a mail: all of them end before its claim is stale. */
const WAITS_MS = [1000, 5000]

/** A mail that was handed over, or `undefined` where it was not tried. */
export interface Handed {
  claimed: Claimed
  outcome: Outcome | undefined
}

export interface SettleDeps extends ClaimDeps {
  sleep: (ms: number) => Promise<void>
}

/**
 * Writes down what became of each claim; what was surely not sent goes back into the queue.
 * Answers how many are settled for good.
 */
export async function settle(handed: readonly Handed[], deps: SettleDeps): Promise<number> {
  const now = deps.clock().toISOString()
  const settled: Row[] = []
  const released: { claimed: Claimed; change: Partial<Delivery> }[] = []
  for (const { claimed, outcome } of handed) {
    const { row } = claimed
    const end = final(row.delivery, outcome)
    if (end) settled.push(next(row, { ...end, settledAt: now }))
    else {
      const tried =
        (outcome?.is === 'refused' && outcome.next === 'later') ||
        (outcome?.is === 'throttled' && outcome.limit === 'rate')
      released.push({ claimed, change: tried ? { attempts: row.delivery.attempts + 1 } : {} })
    }
  }
  const took = await persist(() => deps.deliveries.put(settled, deps.clock()), deps)
  for (const row of settled.filter((_, index) => !took[index])) await persist(() => insist(row, deps), deps)
  for (const { claimed, change } of released) await persist(() => release(claimed, change, deps), deps)
  return settled.length
}

/** What is known of a mail stands nowhere else yet, and would be uncertain after one write that failed. */
async function persist<T>(work: () => Promise<T>, { sleep }: SettleDeps): Promise<T> {
  for (const ms of WAITS_MS) {
    try {
      return await work()
    } catch {
      await sleep(ms)
    }
  }
  return work()
}

/** When a row that was refused for now may be tried again: after one minute, then two, four, eight and so on. */
export function isDue({ attempts, claimedAt }: Delivery, now: Date): boolean {
  if (attempts === 0 || !claimedAt) return true
  const minutes = Math.min(LONGEST_WAIT_MINUTES, 2 ** (attempts - 1))
  return now.getTime() - new Date(claimedAt).getTime() >= minutes * 60_000
}

function final({ attempts }: Delivery, outcome: Outcome | undefined): Partial<Delivery> | undefined {
  if (outcome?.is === 'accepted') return { state: 'accepted', messageId: outcome.messageId }
  if (outcome?.is === 'lost') return { state: 'uncertain', reason: outcome.reason }
  if (outcome?.is === 'refused' && outcome.next === 'never')
    return { state: 'failed', reason: outcome.reason }
  if (outcome?.is === 'refused' && outcome.next === 'later' && attempts + 1 >= ATTEMPTS) {
    return { state: 'failed', reason: outcome.reason, attempts: attempts + 1 }
  }
  if (outcome?.is === 'throttled' && outcome.limit === 'rate' && attempts + 1 >= THROTTLED_ATTEMPTS) {
    return { state: 'failed', reason: 'always throttled', attempts: attempts + 1 }
  }
  return undefined
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
