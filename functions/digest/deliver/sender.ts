import { failingSince, GIVE_UP_HOURS, isGivenUp, isTooEarly, pauseMs } from '../../domain/email/backoff.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Logger } from '../../ports/logger.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { Table } from '../../ports/table.ts'
import type { DayCounts } from '../../store/editions/day-counts.ts'
import type { Mailing } from '../../store/editions/mailings.ts'
import { type Lease, withLease } from '../../store/lease.ts'
import { type Report, report } from '../report/report.ts'
import { allowance } from './allowance.ts'
import { type AudienceDeps, freezeAudience } from './audience.ts'
import { cancelRows } from './cancel-rows.ts'
import type { DeliverDeps } from './deliver.ts'
import { type Result, send } from './send.ts'

const LEASE_SECONDS = 60
const RENEW_MS = 20_000

export interface SenderDeps extends AudienceDeps {
  /** Where the lease stands: the one that holds the subscribers. */
  table: Table
  counts: DayCounts
  mailer: Mailer
  logger: Logger
  owner: string
  sleep: (ms: number) => Promise<void>
  edition: (id: string) => Promise<Edition | undefined>
  /** Writes one reader's mail of an edition. */
  writer: (edition: Edition) => DeliverDeps['write']
  ramp: boolean
  /** Told when nothing of an edition is open any more, again until it answers that somebody knows. */
  completed: (report: Report) => Promise<boolean>
  /** When this turn has to end; the next one goes on. */
  until?: Date
  /** Ends the turn before its next batch. */
  stop?: AbortSignal
}

/** What came of an edition in one turn; where it failed, the logger says why. */
export type End = Result | { kind: 'failed' }

/**
 * One turn of the sender: works on every edition under way, the oldest first, and one that fails stops no other.
 * `undefined` where another sender does.
 */
export function runSender(deps: SenderDeps): Promise<End[] | undefined> {
  const { table, clock, owner } = deps
  return withLease('sender', { table, clock, owner, seconds: LEASE_SECONDS }, async (held) => {
    const mayGoOn = goingOn(held, deps)
    const results: End[] = []
    for (const sending of await deps.mailings.recent()) {
      // By a turn that was cut off.
      if (sending.untold) await tell(sending.edition, deps)
      if (!['freezing', 'sending', 'cancelling'].includes(sending.state)) continue
      const result = await attempt(sending, mayGoOn, deps)
      results.push(result)
      const { kind } = result
      deps.logger.info(`mailing ${kind}`, {
        edition: sending.edition,
        ...(kind === 'stopped' && { because: result.because }),
      })
      if (result.kind === 'stopped' && result.because !== 'command') break
    }
    return results
  })
}

async function attempt(sending: Mailing, mayGoOn: () => Promise<boolean>, deps: SenderDeps): Promise<End> {
  try {
    return await work(sending, mayGoOn, deps)
  } catch (error) {
    deps.logger.error(
      'mailing failed and is tried again: fix what the error says, or end it with `subscribers cancel`',
      { edition: sending.edition, error: (error as Error).message },
    )
    return { kind: 'failed' }
  }
}

async function work(sending: Mailing, mayGoOn: () => Promise<boolean>, deps: SenderDeps): Promise<Result> {
  if (sending.state === 'cancelling') {
    if (!(await cancelRows(sending.edition, deps))) return { kind: 'waiting' }
    return close(sending.edition, 'cancelled', ({ state }) => state === 'cancelling', deps)
  }
  const edition = await deps.edition(sending.edition)
  if (!edition) {
    throw new Error(`Edition ${sending.edition} is missing: restore it from a backup.`)
  }
  if (sending.state === 'freezing') await freezeAudience(edition, deps)
  if (sending.wait && isTooEarly(sending.wait.until, deps.clock())) return { kind: 'waiting' }
  const { perSecond, left, spend } = await allowance(deps.mailer, deps.counts, deps.clock, deps.ramp)
  const write = deps.writer(edition)
  const result = await send(edition.id, {
    ...deps,
    write,
    lastTry: sending.lastTry,
    mayGoOn,
    perSecond,
    allowance: left,
    spend,
  })
  if (result.kind === 'complete') {
    const still = ({ state, joined }: Mailing) => state === 'sending' && joined === result.joined
    return close(edition.id, 'complete', still, deps)
  }
  await putOff(edition.id, result, deps)
  return result
}

/** After a turn that did not finish: pauses the edition if the sender is refused, or waits if no email can be sent for now. */
async function putOff(edition: string, result: Result, { mailings, clock, logger }: SenderDeps) {
  const because = result.kind === 'stopped' ? result.because : undefined
  const reason = (result.kind === 'stopped' && result.reason) || ''
  const isForNow = because === 'unreached' || (because === 'daily' && reason !== '')
  const now = clock()
  const lastTry = result.kind === 'stopped' && result.lastTry
  const after = await mailings.change(edition, ({ wait: old, ...sending }) => {
    if (sending.state !== 'sending') return undefined
    if (because === 'refused') {
      const { lastTry: _, ...paused } = sending
      return { ...paused, state: 'paused', reason, ...(lastTry && { lastTry }) }
    }
    if (!isForNow) return old && { ...sending }
    const isFirst = !old || (result.kind === 'stopped' && result.progressed)
    const times = isFirst ? 1 : old.times + 1
    const since = failingSince(isFirst ? undefined : old.since, now)
    if (isGivenUp(since, times, now)) {
      const long = `${reason}. No email could be sent for ${GIVE_UP_HOURS} hours: fix the cause, then resume the edition`
      return { ...sending, state: 'paused', reason: long }
    }
    const until = new Date(now.getTime() + pauseMs(times)).toISOString()
    return { ...sending, wait: { since, until, times, reason } }
  })
  if (after?.state === 'paused') logger.error('mailing paused', { edition, reason: after.reason })
  else if (isForNow) {
    logger.warn('mail server takes no email for now, tried again', {
      edition,
      reason,
      until: after?.wait?.until,
    })
  }
}

async function close(
  edition: string,
  to: Mailing['state'],
  still: (sending: Mailing) => boolean,
  deps: SenderDeps,
): Promise<Result> {
  const completedAt = deps.clock().toISOString()
  const closed = await deps.mailings.change(edition, ({ wait: _, lastTry: __, ...sending }) => {
    if (!still(sending)) return undefined
    // Somebody who confirms later reopens an edition; that is no news to the operator.
    const first = sending.frozen && sending.completedAt === undefined
    return {
      ...sending,
      state: to,
      ...(sending.frozen && { completedAt }),
      ...(first && { untold: true as const }),
    }
  })
  if (closed?.state !== to) return { kind: 'waiting' }
  if (closed.untold) await tell(edition, deps)
  return { kind: 'complete', joined: closed.joined }
}

async function tell(edition: string, deps: SenderDeps): Promise<void> {
  const { mailings, completed } = deps
  if (await completed(await report(edition, deps))) {
    await mailings.change(edition, ({ untold: _, ...told }) => told)
  }
}

/** Asks the lease only now and then: renewing writes, and claims are safe without it. */
function goingOn(held: Lease, { clock, until, stop }: SenderDeps): () => Promise<boolean> {
  let renewed = clock().getTime()
  return async () => {
    const now = clock().getTime()
    if (stop?.aborted || (until && now >= until.getTime())) return false
    if (now - renewed < RENEW_MS) return true
    renewed = now
    return held.renew()
  }
}
