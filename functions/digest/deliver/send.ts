import { isDue } from '../../domain/email/backoff.ts'
import type { DeliveryState } from '../../domain/model/delivery.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Logger } from '../../ports/logger.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Deliveries, Row } from '../../store/editions/deliveries.ts'
import { isBefore, isSame, type MailingCursor, type Mailings, START } from '../../store/editions/mailings.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { next as changed, claim } from './claim.ts'
import { type DeliverDeps, deliver } from './deliver.ts'
import { Evidence } from './evidence.ts'
import { inWords, whyForNow } from './for-now.ts'
import { markOf, openRows } from './open-rows.ts'
import { RateLimiter } from './rate-limiter.ts'
import { recordOutcomes } from './record-outcomes.ts'
import { isStale, recover } from './recover.ts'
import { Unanswered } from './unanswered.ts'

/** A crash leaves as many uncertain at most; smaller ones would sync the disk more often than a thousand mails a second allow. */
const BATCH = 50
/** What is claimed when a sender dies is uncertain, so no more is claimed at once than goes out in a second. */
const AHEAD_SECONDS = 1

export interface SendDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  mailer: Mailer
  logger: Logger
  clock: Clock
  sleep: (ms: number) => Promise<void>
  write: DeliverDeps['write']
  /** The operator resumed it, knowing that those fail who are refused again. */
  lastTry?: true | undefined
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
  | { kind: 'complete'; joined: number }
  /** What is open waits for its next attempt, or for a dead sender's claim to grow stale. */
  | { kind: 'waiting' }
  /** `progressed`: the mail server accepted some emails before it stopped the sending. */
  | {
      kind: 'stopped'
      because: 'daily' | 'refused' | 'unreached' | 'command' | 'turn'
      reason?: string
      progressed?: true
      /** The reason says that after the next `resume` those fail who are refused again. */
      lastTry?: true
    }

/** Goes over an edition's open rows until none is left or something stops it. */
export async function send(edition: string, deps: SendDeps): Promise<Result> {
  const pace = new RateLimiter(deps.perSecond, deps.clock, deps.sleep)
  const evidence = new Evidence({ lastTry: deps.lastTry === true })
  const turn: Turn = { edition, pace, unanswered: new Unanswered(), evidence, forNow: [], deps }
  try {
    const result = await untilItStops(turn)
    await giveUp(edition, evidence.takeOvertaken(), deps)
    return result
  } finally {
    tellForNow(turn)
  }
}

/** One line a turn, however many were refused, so that the log shows the reasons without a look at the report. */
function tellForNow({ edition, forNow, deps }: Turn): void {
  if (forNow.length === 0) return
  const facts = { edition, mails: forNow.length, reasons: inWords(forNow) }
  deps.logger.warn('emails refused for now, tried again later', facts)
}

async function untilItStops(turn: Turn): Promise<Result> {
  const { edition, evidence, deps } = turn
  for (;;) {
    const standing = await deps.mailings.get(edition)
    if (!standing) return { kind: 'stopped', because: 'command' }
    const { mark, joined, completedAt } = standing.sending
    const doubtful = evidence.doubtful.size
    const { left, at, settled, stop } = await round(mark, turn)
    // The mark is a hint: before an edition is complete for the first time, all of it is looked at.
    const isProved = completedAt !== undefined || isSame(mark, START)
    const reached = left ?? (isProved || stop ? at : START)
    const now = await deps.mailings.change(edition, (sending) =>
      // The row of a subscriber who confirmed meanwhile may stand before it.
      sending.joined === joined ? { ...sending, mark: reached } : undefined,
    )
    if (stop) return stop.reason && evidence.accepted ? { ...stop, progressed: true } : stop
    if (!left && isProved && now?.joined === joined) return { kind: 'complete', joined }
    if (left && settled === 0 && evidence.doubtful.size === doubtful) {
      const end = await conclude(turn)
      if (end) return end
    }
  }
}

interface Turn {
  edition: string
  pace: RateLimiter
  unanswered: Unanswered
  evidence: Evidence
  /** Why readers were refused for now in this turn, one reason for each refusal. */
  forNow: string[]
  deps: SendDeps
}

type Stopped = Extract<Result, { kind: 'stopped' }>

interface Round {
  /** The first row that stays open. */
  left?: MailingCursor
  /** How far it read. */
  at: MailingCursor
  settled: number
  stop?: Stopped
}

async function round(from: MailingCursor, turn: Turn): Promise<Round> {
  const { edition, pace, evidence, deps } = turn
  const { doubtful } = evidence
  const done: Round = { at: from, settled: 0 }
  const batch: Row[] = []
  /** Rows that were refused before. Others come first, or each turn would start with these and stop there. */
  const last: Row[] = []
  const leave = (row: Row) => {
    const mark = markOf(row)
    if (!done.left || isBefore(mark, done.left)) done.left = mark
  }
  const work = async () => {
    const rows = batch.splice(0)
    const { settled, stop } = await workOff(rows, turn)
    done.settled += settled
    if (rows[0] && settled < rows.length) leave(rows[0])
    return stop
  }
  const isFull = () => batch.length >= Math.min(BATCH, Math.ceil(pace.perSecond * AHEAD_SECONDS))
  for await (const row of openRows(edition, from, deps.deliveries)) {
    const { state, subscriber, triedLast } = row.delivery
    if (state === 'claimed' && isStale(row, deps)) {
      await recover([row], deps)
      done.settled += 1
      leave(row)
    } else if (state !== 'queued' || doubtful.has(subscriber) || !isDue(row.delivery, deps.clock()))
      leave(row)
    else if (triedLast) {
      last.push(row)
      leave(row)
    } else batch.push(row)
    if (isFull()) {
      const stop = await work()
      if (stop) return { ...done, stop }
    }
    if (batch.length === 0) done.at = markOf(row)
  }
  for (const row of [...last, undefined]) {
    if (row) batch.push(row)
    if (row && !isFull()) continue
    const stop = await work()
    if (stop) return { ...done, stop }
  }
  return done
}

/** Claims, hands over and settles; answers how many rows are settled and what speaks against going on. */
async function workOff(
  rows: readonly Row[],
  { edition, pace, unanswered, evidence, forNow, deps }: Turn,
): Promise<{ settled: number; stop?: Stopped }> {
  let settled = 0
  for (let at = 0; at < rows.length; ) {
    const allowed = deps.allowance()
    if (allowed <= 0) return { settled, stop: { kind: 'stopped', because: 'daily' } }
    const standing = await deps.mailings.get(edition)
    if (standing?.sending.state !== 'sending')
      return { settled, stop: { kind: 'stopped', because: 'command' } }
    if (!(await deps.mayGoOn())) return { settled, stop: { kind: 'stopped', because: 'turn' } }
    const next = rows.slice(at, at + Math.min(BATCH, allowed))
    at += next.length
    const { claimed, barred } = await claim(next, deps)
    const { handed, stop } = await deliver(claimed, { ...deps, pace, unanswered })
    const lost = handed.filter(({ outcome }) => outcome?.kind === 'lost').length
    if (lost > 0) deps.logger.warn('no reply from the mail server', { edition, mails: lost })
    forNow.push(...handed.flatMap(({ outcome }) => whyForNow(outcome) ?? []))
    // First what became of the mails: to count them may fail.
    settled += barred + (await recordOutcomes(handed, deps))
    settled += await giveUp(edition, evidence.weigh(handed), deps)
    await deps.spend(handed.filter(({ outcome }) => outcome && outcome.kind !== 'withheld').length)
    if (stop) return { settled, stop: { kind: 'stopped', ...stop } }
    const fault = await evidence.aboutSender(() => hasAccepted(edition, deps))
    if (fault) return { settled, stop: { kind: 'stopped', because: 'refused', ...fault } }
  }
  return { settled }
}

/** Ends a turn in which nothing more can be done, by what its refusals show. `undefined` if that settled some rows. */
async function conclude({ edition, evidence, deps }: Turn): Promise<Result | undefined> {
  const { doubtful } = evidence
  if (doubtful.size === 0) return { kind: 'waiting' }
  const { aboutReader, aboutSender } = await evidence.conclude(() => hasAccepted(edition, deps))
  if (aboutReader.size > 0) {
    await giveUp(edition, aboutReader, deps)
    return undefined
  }
  for await (const { delivery } of openRows(edition, START, deps.deliveries)) {
    // Somebody else may be accepted later, and then it is about those who were not.
    if (!doubtful.has(delivery.subscriber)) return { kind: 'waiting' }
  }
  return { kind: 'stopped', because: 'refused', reason: aboutSender ?? '' }
}

/** Marks the readers as failed whose refusals were about themselves; returns how many. */
async function giveUp(
  edition: string,
  reasons: ReadonlyMap<string, string>,
  { deliveries, clock }: SendDeps,
): Promise<number> {
  if (reasons.size === 0) return 0
  const rows = await deliveries.get(edition, [...reasons.keys()])
  const failed = rows.flatMap((row) => {
    if (row?.delivery.state !== 'queued') return []
    const reason = reasons.get(row.delivery.subscriber) ?? ''
    return [changed(row, { state: 'failed', reason, settledAt: clock().toISOString() })]
  })
  const took = await deliveries.put(failed, clock())
  return took.filter(Boolean).length
}

const ACCEPTED: readonly DeliveryState[] = ['accepted', 'delivered', 'complained']

async function hasAccepted(edition: string, { deliveries }: SendDeps): Promise<boolean> {
  for (const shard of shards) {
    for await (const { delivery } of deliveries.inShard(edition, shard)) {
      if (ACCEPTED.includes(delivery.state)) return true
    }
  }
  return false
}
