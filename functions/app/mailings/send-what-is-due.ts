import { openStores } from '../../store/open-stores.ts'
import type { MailingContext } from '../context.ts'
import { sendDrafts } from '../editions/send-drafts.ts'
import { runStep } from '../run-step.ts'
import { runSteps, type ScheduledStep, type Steps } from '../schedule.ts'
import { handleRequests } from './handle-requests.ts'
import { warnOfLateMailings } from './late-mailings.ts'
import { sendEditions } from './send-editions.ts'

/**
 * Runs the steps of the timer `send`: sends drafts and the emails of postponed requests, runs the sender until `until`
 * unless another one is running, and warns of late editions.
 */
export async function sendWhatIsDue(
  context: MailingContext,
  { until, lateAfterHours }: { until: Date; lateAfterHours: number },
): Promise<void> {
  await runSteps(context, {
    draft: () => sendDrafts(context),
    'handling of requests': () => handleDueRequests(context, until),
    send: () => sendEditions(context, { until }),
    // Every minute again, since the alarm counts these lines.
    'check for late editions': () => warnOfLateMailings(context, lateAfterHours),
  } satisfies Steps<ScheduledStep<'send'>>)
}

/** Uses at most half of the time, since an email takes long if the mail server does not answer. The rest is the edition's. */
async function handleDueRequests(context: MailingContext, until: Date): Promise<void> {
  const { clock } = context
  const half = (clock().getTime() + until.getTime()) / 2
  for await (const message of openStores(context).requests.due()) {
    if (clock().getTime() >= half) break
    await runStep(context, 'request', () => handleRequests(message, context))
  }
}
