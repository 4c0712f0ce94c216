import { isDue } from '../../domain/email/backoff.ts'
import type { DeliveryState } from '../../domain/model/delivery.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Logger } from '../../ports/logger.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Deliveries, DeliveryRow } from '../../store/editions/deliveries.ts'
import {
  isBefore,
  isSame,
  type MailingCursor,
  type Mailings,
  START,
  type StoredRefusal,
  withoutCounts,
} from '../../store/editions/mailings.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { claim } from './claim.ts'
import type { DailyQuota } from './daily-quota.ts'
import { type DeliverDeps, deliver } from './deliver.ts'
import { LostReplies } from './lost-replies.ts'
import { cursorOf, openDeliveries } from './open-deliveries.ts'
import { RateLimiter } from './rate-limiter.ts'
import { recordFailed, recordOutcomes } from './record-outcomes.ts'
import { isStale, recover } from './recover.ts'
import { RefusalEvidence } from './refusal-evidence.ts'
import { countReasons, temporaryRefusal } from './temporary-refusal.ts'

/** A crash leaves at most this many rows uncertain. Smaller batches would sync the disk too often for a thousand emails a second. */
export const BATCH_ROWS = 50
/** A crash leaves all claimed rows uncertain, so no more are claimed at once than are sent in this time. */
const AHEAD_SECONDS = 1

/** Dependencies of `send`, and what it may do in this run. */
export interface SendDeps {
  subscribers: Subscribers
  deliveries: Deliveries
  mailings: Mailings
  mailer: Mailer
  logger: Logger
  clock: Clock
  sleep: (ms: number) => Promise<void>
  write: DeliverDeps['write']
  isFor?: DeliverDeps['isFor']
  /** The operator resumed the edition after a message that readers who are refused again will fail. */
  lastTry?: true | undefined
  /** The refusals of the last run, if it was cut off. */
  refusedBefore?: readonly StoredRefusal[] | undefined
  /** How many emails in a row were not answered at the end of the last run. */
  lostBefore?: number | undefined
  /** Returns `false` once the run is over or another sender has the lease. */
  mayGoOn: () => Promise<boolean>
  quota: DailyQuota
}

/** How a run ended for one edition. */
export type SendResult =
  /** No row is open anymore of those that were added before `joined` was read. */
  | { kind: 'complete'; joined: number }
  /** Open rows wait for their next attempt, or until a dead sender's claim is stale. */
  | { kind: 'waiting' }
  /** `interrupted`: the run is over, or another sender has the lease. `progressed`: the mail server accepted some emails before. */
  | {
      kind: 'stopped'
      because: 'daily' | 'refused' | 'unreached' | 'command' | 'interrupted'
      reason?: string
      progressed?: true
      /** The reason says that readers who are refused again after the next `resume` will fail. */
      lastTry?: true
    }

/** Sends the emails of an edition's open rows until none is left or something stops it. */
export async function send(edition: string, deps: SendDeps): Promise<SendResult> {
  const rateLimiter = new RateLimiter(deps.quota.perSecond, deps.clock, deps.sleep)
  const evidence = new RefusalEvidence({ lastTry: deps.lastTry === true, before: deps.refusedBefore ?? [] })
  const run: Run = {
    edition,
    rateLimiter,
    lostReplies: new LostReplies(deps.lostBefore),
    evidence,
    temporaryRefusals: [],
    deps,
  }
  try {
    const result = await passUntilStopped(run)
    await recordFailed(edition, evidence.takeOvertaken(), deps)
    return result
  } finally {
    logTemporaryRefusals(run)
  }
}

/** Logs one line a run, however many emails were refused, so that the log shows the reasons without the report. */
function logTemporaryRefusals({ edition, temporaryRefusals, deps }: Run): void {
  if (temporaryRefusals.length === 0) return
  const facts = { edition, mails: temporaryRefusals.length, reasons: countReasons(temporaryRefusals) }
  deps.logger.warn('emails temporarily refused, will be retried', facts)
}

/** Goes through the open rows again and again until a result is certain. */
async function passUntilStopped(run: Run): Promise<SendResult> {
  const { edition, evidence, deps } = run
  for (;;) {
    const mailing = await deps.mailings.get(edition)
    if (!mailing) return { kind: 'stopped', because: 'command' }
    const { mark, joined, completedAt } = mailing
    const doubtful = evidence.doubtful.size
    const { firstOpen, readTo, settled, stopped } = await pass(mark, run)
    // The mark is not certain: before an edition is complete for the first time, all its rows are read.
    const isProved = completedAt !== undefined || isSame(mark, START)
    const reached = firstOpen ?? (isProved || stopped ? readTo : START)
    const { inARow } = run.lostReplies
    const refusals = stopped?.because === 'interrupted' ? evidence.unexplained : []
    const now = await deps.mailings.change(edition, (mailing) => ({
      ...withoutCounts(mailing),
      ...(inARow > 0 && { lostReplies: inARow }),
      ...(refusals.length > 0 && { refusals }),
      // If a subscriber confirmed in the meantime, their row may be before this position.
      ...(mailing.joined === joined && { mark: reached }),
    }))
    if (stopped) return stopped.reason && evidence.accepted ? { ...stopped, progressed: true } : stopped
    if (!firstOpen && isProved && now?.joined === joined) return { kind: 'complete', joined }
    if (firstOpen && settled === 0 && evidence.doubtful.size === doubtful) {
      const result = await conclude(run)
      if (result) return result
    }
  }
}

/** One edition in one run of the sender. */
interface Run {
  edition: string
  rateLimiter: RateLimiter
  lostReplies: LostReplies
  evidence: RefusalEvidence
  /** The reasons of temporary refusals in this run, one for each refusal. */
  temporaryRefusals: string[]
  deps: SendDeps
}

type Stopped = Extract<SendResult, { kind: 'stopped' }>

/** What one pass over the open rows came to. */
interface Pass {
  /** The first row that stays open. */
  firstOpen?: MailingCursor
  readTo: MailingCursor
  settled: number
  stopped?: Stopped
}

async function pass(from: MailingCursor, run: Run): Promise<Pass> {
  const { edition, rateLimiter, evidence, deps } = run
  const { doubtful } = evidence
  const done: Pass = { readTo: from, settled: 0 }
  const batch: DeliveryRow[] = []
  /** Rows that were refused before. Others come first, or each run would start with these and stop there. */
  const last: DeliveryRow[] = []
  const keepOpen = (row: DeliveryRow) => {
    const cursor = cursorOf(row)
    if (!done.firstOpen || isBefore(cursor, done.firstOpen)) done.firstOpen = cursor
  }
  const sendBatch = async () => {
    const rows = batch.splice(0)
    const { settled, stopped } = await sendRows(rows, run)
    done.settled += settled
    if (rows[0] && settled < rows.length) keepOpen(rows[0])
    return stopped
  }
  const isFull = () => batch.length >= Math.min(BATCH_ROWS, Math.ceil(rateLimiter.perSecond * AHEAD_SECONDS))
  for await (const row of openDeliveries(edition, from, deps.deliveries)) {
    const { state, subscriber, triedLast } = row.delivery
    if (state === 'claimed' && isStale(row, deps)) {
      await recover([row], deps)
      done.settled += 1
      keepOpen(row)
    } else if (state !== 'queued' || doubtful.has(subscriber) || !isDue(row.delivery, deps.clock())) {
      keepOpen(row)
    } else if (triedLast) {
      last.push(row)
      keepOpen(row)
    } else batch.push(row)
    if (isFull()) {
      const stopped = await sendBatch()
      if (stopped) return { ...done, stopped }
    }
    if (batch.length === 0) done.readTo = cursorOf(row)
  }
  // Readers who were refused themselves come last of all: if three of them are refused again, only such readers are left.
  // Among them, those whom the run before was cut off with come last, or each run would only try these.
  const rank = ({ delivery: { subscriber, readerRefused } }: DeliveryRow) =>
    evidence.counts(subscriber) ? 2 : Number(readerRefused === true)
  last.sort((a, b) => rank(a) - rank(b))
  for (const row of [...last, undefined]) {
    if (row) batch.push(row)
    if (row && !isFull()) continue
    const stopped = await sendBatch()
    if (stopped) return { ...done, stopped }
  }
  return done
}

/** Claims these rows, sends their emails and records the outcomes. Returns how many rows are settled, and why to stop. */
async function sendRows(
  rows: readonly DeliveryRow[],
  { edition, rateLimiter, lostReplies, evidence, temporaryRefusals, deps }: Run,
): Promise<{ settled: number; stopped?: Stopped }> {
  let settled = 0
  const stop = (stopped: Omit<Stopped, 'kind'>) => ({
    settled,
    stopped: { kind: 'stopped' as const, ...stopped },
  })
  for (let at = 0; at < rows.length; ) {
    const allowed = deps.quota.left()
    if (allowed <= 0) return stop({ because: 'daily' })
    const mailing = await deps.mailings.get(edition)
    if (mailing?.state !== 'sending') return stop({ because: 'command' })
    if (!(await deps.mayGoOn())) return stop({ because: 'interrupted' })
    const next = rows.slice(at, at + Math.min(BATCH_ROWS, allowed))
    at += next.length
    const { claimed, excluded } = await claim(next, deps)
    const { attempts, halt } = await deliver(claimed, { ...deps, rateLimiter, lostReplies })
    const lost = attempts.filter(({ outcome }) => outcome?.kind === 'lost').length
    if (lost > 0) deps.logger.warn('no reply from the mail server', { edition, mails: lost })
    temporaryRefusals.push(...attempts.flatMap(({ outcome }) => temporaryRefusal(outcome) ?? []))
    // The outcomes first, since counting the emails may fail.
    settled += excluded + (await recordOutcomes(attempts, deps))
    settled += await recordFailed(edition, evidence.weigh(attempts), deps)
    await deps.quota.spend(attempts.filter(({ outcome }) => outcome && outcome.kind !== 'withheld').length)
    if (halt) return stop(halt)
    const fault = await evidence.aboutSender(() => hasAccepted(edition, deps))
    if (fault) return stop({ because: 'refused', ...fault })
  }
  return { settled }
}

/**
 * Ends a run in which nothing more can be done, by what its refusals show. `undefined` if that settled some rows, so that
 * another pass is needed.
 */
async function conclude({ edition, evidence, deps }: Run): Promise<SendResult | undefined> {
  const { doubtful } = evidence
  if (doubtful.size === 0) return { kind: 'waiting' }
  const { aboutReader, aboutSender } = await evidence.conclude(() => hasAccepted(edition, deps))
  if (aboutReader.size > 0) {
    await recordFailed(edition, aboutReader, deps)
    return undefined
  }
  for await (const { delivery } of openDeliveries(edition, START, deps.deliveries)) {
    // An email to another reader may be accepted later, which shows that the refused readers are the problem.
    if (!doubtful.has(delivery.subscriber)) return { kind: 'waiting' }
  }
  return { kind: 'stopped', because: 'refused', reason: aboutSender ?? '' }
}

const acceptedStates: readonly DeliveryState[] = ['accepted', 'delivered', 'complained']

async function hasAccepted(edition: string, { deliveries }: SendDeps): Promise<boolean> {
  for (const shard of shards) {
    for await (const { delivery } of deliveries.inShard(edition, shard)) {
      if (acceptedStates.includes(delivery.state)) return true
    }
  }
  return false
}
