import { setTimeout as sleep } from 'node:timers/promises'
import { forgetLeftOut } from '../../../app/articles/forget-left-out.ts'
import { composeDue } from '../../../app/editions/compose-due.ts'
import { sendDrafts } from '../../../app/editions/send-drafts.ts'
import { forgetExpired } from '../../../app/forget.ts'
import { warnOfLateMailings } from '../../../app/mailings/late-mailings.ts'
import { findProblems } from '../../../app/problems/find-problems.ts'
import { ProblemReporter } from '../../../app/problems/report-problems.ts'
import { publishIfDue } from '../../../app/publish/publish-if-due.ts'
import { runStep } from '../../../app/run-step.ts'
import { runSteps, type ScheduledStep, type Steps } from '../../../app/schedule.ts'
import { LATE_AFTER_HOURS } from '../../../domain/model/deployment.ts'
import { DAY_MS, MINUTE_MS } from '../../../domain/time.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Backups } from '../backup/backups.ts'
import type { LocalContext } from '../local-context.ts'
import type { Sender } from '../mail/sender.ts'
import type { LocalPipeline } from './pipeline.ts'
import type { RequestQueue } from './request-queue.ts'
import { freeBytes as freeBytesOf, watchSteps } from './watch-steps.ts'

type LocalStep =
  | 'reading the configuration'
  | 'applying decisions'
  | 'purge'
  | 'deletion of old articles'
  | 'backup'

/** What the scheduler works with. */
export interface SchedulerDeps {
  context: LocalContext
  pipeline: LocalPipeline
  requests: RequestQueue
  sender: Sender
  /** Missing if none are to be made. */
  backups?: Backups
  /** Must succeed once before anything is composed. Later calls do nothing. */
  prepare: () => Promise<void>
  reloadConfiguration: () => Promise<void>
  /** The bytes that are free on the disk of the data folder. */
  freeBytes?: () => Promise<number | undefined>
}

/** Runs everything that is due each minute, until `stop`, and calls `ended` after each cycle. */
export async function runScheduler(deps: SchedulerDeps, stop: AbortSignal, ended: () => void): Promise<void> {
  const tick = createTick(deps)
  while (!stop.aborted) {
    await sleep(MINUTE_MS, undefined, { signal: stop }).catch(() => {})
    if (stop.aborted) return
    await tick()
    ended()
  }
}

/** Returns the work of one minute: the steps of the schedule and those of one machine alone. */
export function createTick({
  context,
  pipeline,
  requests,
  sender,
  backups,
  prepare,
  reloadConfiguration,
  freeBytes = () => freeBytesOf(context.folder),
}: SchedulerDeps): () => Promise<void> {
  const forget = daily(context.clock, () => forgetExpired(context))
  const forgetArticles = daily(context.clock, () => forgetLeftOut(context))
  const reported = new Set<string>()
  const steps = {
    'reading the configuration': reloadConfiguration,
    poll: () => pipeline.poll(),
    // Commands enter decisions too, while this process runs or before it started.
    'applying decisions': () => pipeline.applyDecisions(),
    publish: () => publishIfDue(context),
    draft: () => sendDrafts(context),
    compose: async () => {
      await prepare()
      await composeDue(context)
    },
    // It sends in the background, so the steps after it do not wait.
    send: async () => sender.wake(),
    'check for late editions': () => warnOfLateMailings(context, LATE_AFTER_HOURS, reported),
    'handling of requests': () => requests.resume(),
    purge: async () => context.purge(),
    'deletion of expired data': forget,
    'deletion of old articles': forgetArticles,
    // Also in the background, and after old data was deleted.
    backup: async () => backups?.wake(),
  } satisfies Steps<ScheduledStep | LocalStep>
  const { watched, failing } = watchSteps(steps, context.clock)
  const problems = new ProblemReporter(context)
  return async () => {
    await runSteps(context, watched)
    await runStep(context, 'reporting of problems', async () => {
      await problems.report(await findProblems(context, { failing: failing(), freeBytes: await freeBytes() }))
    })
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
