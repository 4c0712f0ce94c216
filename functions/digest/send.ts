import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { Deliveries, Row } from '../store/deliveries.ts'
import { isBefore, isSame, type Mark, type Sendings, START } from '../store/sendings.ts'
import type { Subscribers } from '../store/subscribers.ts'
import { claim } from './claim.ts'
import { type HandOverDeps, handOver } from './hand-over.ts'
import { markOf, openRows } from './open-rows.ts'
import { Pace } from './pace.ts'
import { isStale, recover } from './recover.ts'
import { isDue, settle } from './settle.ts'

/** A crash leaves as many uncertain at most; smaller ones would sync the disk more often than a thousand mails a second allow. */
const BATCH = 50
/** What is claimed when a sender dies is uncertain, so no more is claimed at once than goes out in a second. */
const AHEAD_SECONDS = 1

export interface SendDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  sendings: Sendings
  mailer: Mailer
  journal: Journal
  clock: Clock
  sleep: (ms: number) => Promise<void>
  write: HandOverDeps['write']
  /** `false` once the turn is over or somebody else holds the lease. */
  mayGoOn: () => Promise<boolean>
  perSecond: number
  /** How many may still be handed over today. */
  allowance: () => number
  /** Told how many were handed over. */
  spend: (mails: number) => Promise<void>
}

export type Result =
  /** Nothing is open any more of what had joined by then. */
  | { is: 'complete'; joined: number }
  /** What is open waits for its next attempt, or for a dead sender's claim to grow stale. */
  | { is: 'waiting' }
  | { is: 'stopped'; because: 'daily' | 'refused' | 'unreached' | 'command' | 'turn'; reason?: string }

/** Goes over an edition's open rows until none is left or something stops it. */
export async function send(edition: string, deps: SendDeps): Promise<Result> {
  const pace = new Pace(deps.perSecond, deps.clock, deps.sleep)
  for (;;) {
    const standing = await deps.sendings.get(edition)
    if (!standing) return { is: 'stopped', because: 'command' }
    const { mark, joined, completedAt } = standing.sending
    const { left, at, settled, stop } = await round(edition, mark, pace, deps)
    // The mark is a hint: before an edition is complete for the first time, all of it is looked at.
    const isProved = completedAt !== undefined || isSame(mark, START)
    const reached = left ?? (isProved || stop ? at : START)
    const now = await deps.sendings.change(edition, (sending) =>
      // The row of a subscriber who confirmed meanwhile may stand before it.
      sending.joined === joined ? { ...sending, mark: reached } : undefined,
    )
    if (stop) return stop
    if (!left && isProved && now?.joined === joined) return { is: 'complete', joined }
    if (left && settled === 0) return { is: 'waiting' }
  }
}

interface Round {
  /** The first row that stays open. */
  left?: Mark
  /** How far it read. */
  at: Mark
  settled: number
  stop?: Result
}

async function round(edition: string, from: Mark, pace: Pace, deps: SendDeps): Promise<Round> {
  const done: Round = { at: from, settled: 0 }
  const batch: Row[] = []
  const leave = (row: Row) => {
    const mark = markOf(row)
    if (!done.left || isBefore(mark, done.left)) done.left = mark
  }
  const work = async () => {
    const rows = batch.splice(0)
    const { settled, stop } = await workOff(edition, rows, pace, deps)
    done.settled += settled
    if (rows[0] && settled < rows.length) leave(rows[0])
    return stop
  }
  for await (const row of openRows(edition, from, deps.deliveries)) {
    const { state } = row.delivery
    if (state === 'claimed' && isStale(row, deps.clock())) {
      await recover([row], deps)
      done.settled += 1
      leave(row)
    } else if (state === 'queued' && isDue(row.delivery, deps.clock())) batch.push(row)
    else leave(row)
    if (batch.length >= Math.min(BATCH, Math.ceil(pace.perSecond * AHEAD_SECONDS))) {
      const stop = await work()
      if (stop) return { ...done, stop }
    }
    if (batch.length === 0) done.at = markOf(row)
  }
  const stop = await work()
  return { ...done, ...(stop && { stop }) }
}

/** Claims, hands over and settles; answers how many rows are settled and what speaks against going on. */
async function workOff(
  edition: string,
  rows: readonly Row[],
  pace: Pace,
  deps: SendDeps,
): Promise<{ settled: number; stop?: Result }> {
  let settled = 0
  for (let at = 0; at < rows.length; ) {
    const allowed = deps.allowance()
    if (allowed <= 0) return { settled, stop: { is: 'stopped', because: 'daily' } }
    const standing = await deps.sendings.get(edition)
    if (standing?.sending.state !== 'sending') return { settled, stop: { is: 'stopped', because: 'command' } }
    if (!(await deps.mayGoOn())) return { settled, stop: { is: 'stopped', because: 'turn' } }
    const next = rows.slice(at, at + Math.min(BATCH, allowed))
    at += next.length
    const { claimed, barred } = await claim(next, deps)
    const { handed, stop } = await handOver(claimed, { ...deps, pace })
    const lost = handed.filter(({ outcome }) => outcome?.is === 'lost').length
    if (lost > 0) deps.journal.warn('no reply from the carrier', { edition, mails: lost })
    // First what became of the mails: to count them may fail.
    settled += barred + (await settle(handed, deps))
    await deps.spend(handed.filter(({ outcome }) => outcome).length)
    if (stop) return { settled, stop: { is: 'stopped', ...stop } }
  }
  return { settled }
}
