import { setTimeout as sleep } from 'node:timers/promises'
import { composeDue } from '../../../app/editions/compose-due.ts'
import { sendDrafts } from '../../../app/editions/send-drafts.ts'
import { forgetExpired } from '../../../app/forget.ts'
import { lateMailings } from '../../../app/mailings/late-mailings.ts'
import { publishIfDue } from '../../../app/publish/publish-if-due.ts'
import { runStep } from '../../../app/run-step.ts'
import { MINUTE_MS } from '../../../domain/time.ts'
import type { LocalContext } from '../local-context.ts'
import type { Sender } from '../mail/sender.ts'
import type { RequestQueue } from '../sqlite/request-queue.ts'
import { daily } from './daily.ts'
import type { LocalPipeline } from './pipeline.ts'

/** The same as on AWS, where `config/deployment.yaml` names the hours. */
const LATE_AFTER_HOURS = 6

/** Whatever one machine does by itself. */
export interface SchedulerDeps {
  context: LocalContext
  line: LocalPipeline
  requests: RequestQueue
  sender: Sender
  /** What must be done before anything is composed; done once. */
  begin: () => Promise<void>
  reconfigure: () => void
}

/** Does each minute whatever is due, until `stop`. */
export async function runScheduler(work: SchedulerDeps, stop: AbortSignal): Promise<void> {
  const minute = tick(work)
  while (!stop.aborted) {
    await sleep(MINUTE_MS, undefined, { signal: stop }).catch(() => {})
    if (!stop.aborted) await minute()
  }
}

/** What the schedules of AWS do there. A step that fails is tried again the next time. */
export function tick({
  context,
  line,
  requests,
  sender,
  begin,
  reconfigure,
}: SchedulerDeps): () => Promise<void> {
  const forget = daily(context.clock, () => forgetExpired(context))
  const late = tellingLate(context)
  return async () => {
    await runStep(context, 'configuration', async () => reconfigure())
    await runStep(context, 'poll', () => line.poll())
    // What was decided by a command, while this process ran or before.
    await runStep(context, 'decisions', () => line.applyDecisions())
    await runStep(context, 'publish', () => publishIfDue(context))
    await runStep(context, 'draft', () => sendDrafts(context))
    await runStep(context, 'compose', async () => {
      await begin()
      await composeDue(context)
    })
    sender.wake()
    await runStep(context, 'late', late)
    await runStep(context, 'requests', () => requests.resume())
    await runStep(context, 'purge', async () => context.purge())
    await runStep(context, 'forget', forget)
  }
}

/** Each edition once, since nobody counts lines here. */
function tellingLate(context: LocalContext): () => Promise<void> {
  const told = new Set<string>()
  return async () => {
    for (const { edition, state } of await lateMailings(context, LATE_AFTER_HOURS)) {
      if (!told.has(edition)) context.logger.warn('edition late', { edition, state })
      told.add(edition)
    }
  }
}
