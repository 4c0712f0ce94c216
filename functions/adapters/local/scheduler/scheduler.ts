import { setTimeout as sleep } from 'node:timers/promises'
import { composeDue } from '../../../app/editions/compose-due.ts'
import { sendDrafts } from '../../../app/editions/send-drafts.ts'
import { forgetExpired } from '../../../app/forget.ts'
import { lateMailings } from '../../../app/mailings/late-mailings.ts'
import { publishIfDue } from '../../../app/publish/publish-if-due.ts'
import { runStep } from '../../../app/run-step.ts'
import { DAY_MS } from '../../../domain/time.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { LocalContext } from '../local-context.ts'
import type { Sender } from '../mail/sender.ts'
import type { LocalPipeline } from './pipeline.ts'
import type { RequestQueue } from './request-queue.ts'

const MINUTE_MS = 60_000

/** The default of `editionHours` in `config/deployment.yaml`, which sets it on AWS. */
const LATE_AFTER_HOURS = 6

/** What the scheduler works with. */
export interface SchedulerDeps {
  context: LocalContext
  pipeline: LocalPipeline
  requests: RequestQueue
  sender: Sender
  /** Must succeed once before anything is composed. Later calls do nothing. */
  prepare: () => Promise<void>
  reloadConfiguration: () => void
}

/** Runs everything that is due each minute, until `stop`. */
export async function runScheduler(deps: SchedulerDeps, stop: AbortSignal): Promise<void> {
  const tick = createTick(deps)
  while (!stop.aborted) {
    await sleep(MINUTE_MS, undefined, { signal: stop }).catch(() => {})
    if (!stop.aborted) await tick()
  }
}

/** Returns the work of one minute, which on AWS the schedules start. A step that fails is tried again in the next one. */
export function createTick({
  context,
  pipeline,
  requests,
  sender,
  prepare,
  reloadConfiguration,
}: SchedulerDeps): () => Promise<void> {
  const forget = daily(context.clock, () => forgetExpired(context))
  const warnOfLateEditions = lateEditionWarnings(context)
  return async () => {
    await runStep(context, 'reading the configuration', async () => reloadConfiguration())
    await runStep(context, 'poll', () => pipeline.poll())
    // Commands enter decisions too, while this process runs or before it started.
    await runStep(context, 'applying decisions', () => pipeline.applyDecisions())
    await runStep(context, 'publish', () => publishIfDue(context))
    await runStep(context, 'draft', () => sendDrafts(context))
    await runStep(context, 'compose', async () => {
      await prepare()
      await composeDue(context)
    })
    sender.wake()
    await runStep(context, 'check for late editions', warnOfLateEditions)
    await runStep(context, 'handling of requests', () => requests.resume())
    await runStep(context, 'purge', async () => context.purge())
    await runStep(context, 'deletion of expired data', forget)
  }
}

/** Calls `work` at the first call of each day (UTC). If it rejects, the next call tries again. */
export function daily(clock: Clock, work: () => Promise<void>): () => Promise<void> {
  let doneOn = Number.NEGATIVE_INFINITY
  return async () => {
    const today = Math.floor(clock().getTime() / DAY_MS)
    if (today === doneOn) return
    await work()
    doneOn = today
  }
}

/** Warns once of each late edition. On AWS each minute logs it again, because an alarm counts these lines. */
function lateEditionWarnings(context: LocalContext): () => Promise<void> {
  const reported = new Set<string>()
  return async () => {
    for (const { edition, state } of await lateMailings(context, LATE_AFTER_HOURS)) {
      if (!reported.has(edition)) context.logger.warn('edition late', { edition, state })
      reported.add(edition)
    }
  }
}
