import { failingSince, GIVE_UP_HOURS, isGivenUp, isTooEarly, pauseMs } from '../../domain/email/backoff.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Logger } from '../../ports/logger.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import type { Table } from '../../ports/table.ts'
import type { DayCounts } from '../../store/editions/day-counts.ts'
import { type Mailing, withoutCounts } from '../../store/editions/mailings.ts'
import { type Lease, withLease } from '../../store/lease.ts'
import { buildReport, type Report } from '../report/report.ts'
import { type AudienceDeps, audienceOf, freezeAudience } from './audience.ts'
import { type Pace, readDailyQuota } from './daily-quota.ts'
import type { DeliverDeps } from './deliver.ts'
import { cancelOpenDeliveries } from './open-deliveries.ts'
import { type SendResult, send } from './send.ts'

const LEASE_SECONDS = 60
const RENEW_MS = 20_000

/** Dependencies of the sender. */
export interface SenderDeps extends AudienceDeps {
  /** The table that holds the lease: the one of the subscribers. */
  table: Table
  dayCounts: DayCounts
  mailer: Mailer
  logger: Logger
  /** Names this process in the lease. */
  owner: string
  sleep: (ms: number) => Promise<void>
  edition: (id: string) => Promise<Edition | undefined>
  /** Writes one reader's email of an edition. */
  writer: (edition: Edition) => DeliverDeps['write']
  pace: Pace
  /** Sends the report of a completed edition. It is called again in each run until it returns `true`. */
  completed: (report: Report) => Promise<boolean>
  progress?: ReportProgress | undefined
  /** When this run has to end; the next one continues. */
  until?: Date
  /** Ends the run before its next batch. */
  stop?: AbortSignal
}

/** How a run ended for one edition. If it failed, the log says why. */
export type SenderResult = SendResult | { kind: 'failed' }

/**
 * Runs the sender once: it works on every edition that is under way, the oldest first. If one edition fails, it continues
 * with the next. Returns `undefined` if another sender is running.
 */
export function runSender(deps: SenderDeps): Promise<SenderResult[] | undefined> {
  const { table, clock, owner } = deps
  return withLease('sender', { table, clock, owner, seconds: LEASE_SECONDS }, async (lease) => {
    const mayGoOn = whileRunning(lease, deps)
    const results: SenderResult[] = []
    for (const mailing of await deps.mailings.recent()) {
      // The run that completed it was cut off.
      if (mailing.untold) await sendReport(mailing.edition, deps)
      if (!['freezing', 'sending', 'cancelling'].includes(mailing.state)) continue
      const result = await attempt(mailing, mayGoOn, deps)
      results.push(result)
      const { kind } = result
      deps.logger.info(`mailing ${kind}`, {
        edition: mailing.edition,
        ...(kind === 'stopped' && { because: result.because }),
      })
      if (result.kind === 'stopped' && result.because !== 'command') break
    }
    return results
  })
}

async function attempt(
  mailing: Mailing,
  mayGoOn: () => Promise<boolean>,
  deps: SenderDeps,
): Promise<SenderResult> {
  try {
    return await work(mailing, mayGoOn, deps)
  } catch (error) {
    deps.logger.error(
      'mailing failed and will be retried: fix what the error says, or end it with `subscribers cancel`',
      { edition: mailing.edition, error: (error as Error).message },
    )
    return { kind: 'failed' }
  }
}

async function work(
  mailing: Mailing,
  mayGoOn: () => Promise<boolean>,
  deps: SenderDeps,
): Promise<SendResult> {
  if (mailing.state === 'cancelling') {
    if (!(await cancelOpenDeliveries(mailing.edition, deps))) return { kind: 'waiting' }
    return close(mailing.edition, 'cancelled', ({ state }) => state === 'cancelling', deps)
  }
  const edition = await deps.edition(mailing.edition)
  if (!edition) {
    throw new Error(`Edition ${mailing.edition} is missing: restore it from a backup.`)
  }
  if (mailing.state === 'freezing') await freezeAudience(edition, deps)
  if (mailing.wait && isTooEarly(mailing.wait.until, deps.clock())) return { kind: 'waiting' }
  const result = await send(edition.id, {
    ...deps,
    mailer: await mailerFor(edition.id, deps),
    write: deps.writer(edition),
    // A reader who unfollows a matter, or turns alerts off, gets none anymore, as if they had unsubscribed.
    ...(edition.frequency === 'alert' && { isFor: audienceOf(edition) }),
    lastTry: mailing.lastTry,
    lostBefore: mailing.lostReplies,
    refusedBefore: mailing.refusals,
    mayGoOn,
    quota: await readDailyQuota(deps),
  })
  if (result.kind === 'complete') {
    const isUnchanged = ({ state, joined }: Mailing) => state === 'sending' && joined === result.joined
    return close(edition.id, 'complete', isUnchanged, deps)
  }
  await putOff(edition.id, result, deps)
  return result
}

/** The mailer of an edition. It counts emails only if somebody watches the progress, because that takes a read of all rows. */
async function mailerFor(edition: string, deps: SenderDeps): Promise<Mailer> {
  const { mailer, progress } = deps
  if (!progress) return mailer
  return countedMailer(mailer, (await buildReport(edition, deps)).states.queued ?? 0, progress)
}

/** The same mailer, which also reports how many emails it was given, of `waiting`. */
function countedMailer(mailer: Mailer, waiting: number, progress: ReportProgress): Mailer {
  const { answerMs } = mailer
  let done = 0
  return {
    get atOnce() {
      return mailer.atOnce
    },
    ...(answerMs !== undefined && { answerMs }),
    quota: () => mailer.quota(),
    async send(...email) {
      const outcome = await mailer.send(...email)
      done += 1
      progress('sending', done, waiting)
      return outcome
    },
  }
}

/** After a run that did not finish: pauses the edition if the sender is refused, or waits if no email can be sent for now. */
async function putOff(edition: string, result: SendResult, { mailings, clock, logger }: SenderDeps) {
  const because = result.kind === 'stopped' ? result.because : undefined
  const reason = (result.kind === 'stopped' && result.reason) || ''
  const isForNow = because === 'unreached' || (because === 'daily' && reason !== '')
  const now = clock()
  const lastTry = result.kind === 'stopped' && result.lastTry
  const after = await mailings.change(edition, ({ wait: old, ...mailing }) => {
    if (mailing.state !== 'sending') return undefined
    if (because === 'refused') {
      const { lastTry: _, ...paused } = mailing
      return { ...paused, state: 'paused', reason, ...(lastTry && { lastTry }) }
    }
    if (!isForNow) return old && { ...mailing }
    const isFirst = !old || (result.kind === 'stopped' && result.progressed)
    const times = isFirst ? 1 : old.times + 1
    const since = failingSince(isFirst ? undefined : old.since, now)
    if (isGivenUp(since, times, now)) {
      const long = `${reason}. No email could be sent for ${GIVE_UP_HOURS} hours: fix the cause, then resume the edition`
      return { ...mailing, state: 'paused', reason: long }
    }
    const until = new Date(now.getTime() + pauseMs(times)).toISOString()
    return { ...mailing, wait: { since, until, times, reason } }
  })
  if (after?.state === 'paused') logger.error('mailing paused', { edition, reason: after.reason })
  else if (isForNow) {
    logger.warn('mail server accepts no email for now, will be retried', {
      edition,
      reason,
      until: after?.wait?.until,
    })
  }
}

async function close(
  edition: string,
  to: Mailing['state'],
  mayClose: (mailing: Mailing) => boolean,
  deps: SenderDeps,
): Promise<SendResult> {
  const completedAt = deps.clock().toISOString()
  const closed = await deps.mailings.change(edition, ({ wait: _, lastTry: __, ...mailing }) => {
    if (!mayClose(mailing)) return undefined
    // A subscriber who confirms later reopens an edition, but the operator gets one report only.
    const isFirst = mailing.frozen && mailing.completedAt === undefined
    return {
      ...withoutCounts(mailing),
      state: to,
      ...(mailing.frozen && { completedAt }),
      ...(isFirst && { untold: true as const }),
    }
  })
  if (closed?.state !== to) return { kind: 'waiting' }
  if (closed.untold) await sendReport(edition, deps)
  return { kind: 'complete', joined: closed.joined }
}

async function sendReport(edition: string, deps: SenderDeps): Promise<void> {
  const { mailings, completed } = deps
  if (await completed(await buildReport(edition, deps))) {
    await mailings.change(edition, ({ untold: _, ...mailing }) => mailing)
  }
}

/** Returns a function that says whether this run may continue. It renews the lease only now and then: that costs a write, and claims are safe without it. */
function whileRunning(lease: Lease, { clock, until, stop }: SenderDeps): () => Promise<boolean> {
  let renewed = clock().getTime()
  return async () => {
    const now = clock().getTime()
    if (stop?.aborted || (until && now >= until.getTime())) return false
    if (now - renewed < RENEW_MS) return true
    renewed = now
    return lease.renew()
  }
}
