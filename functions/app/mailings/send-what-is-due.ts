import { Requests } from '../../store/subscribers/requests.ts'
import type { MailingContext } from '../context.ts'
import { sendDrafts } from '../editions/send-drafts.ts'
import { runStep } from '../run-step.ts'
import { handleRequests } from './handle-requests.ts'
import { lateMailings } from './late-mailings.ts'
import { sendEditions } from './send-editions.ts'

/**
 * Called each minute. Sends drafts and the emails of requests that were put off, gives the sender one turn unless
 * another is running, and reports editions that are late.
 */
export async function sendWhatIsDue(
  context: MailingContext,
  { until, lateAfterHours }: { until: Date; lateAfterHours: number },
): Promise<void> {
  await runStep(context, 'draft', () => sendDrafts(context))
  await runStep(context, 'requests', async () => {
    const { subscribers, clock, newId } = context
    // An email takes long where the carrier does not answer. The rest of the time is the edition's.
    const half = (clock().getTime() + until.getTime()) / 2
    for await (const message of new Requests(subscribers, clock, newId).due()) {
      if (clock().getTime() >= half) break
      await runStep(context, 'request', () => handleRequests(message, context))
    }
  })
  await runStep(context, 'send', () => sendEditions(context, { until }))
  await runStep(context, 'late', async () => {
    for (const { edition, state } of await lateMailings(context, lateAfterHours)) {
      context.logger.warn('edition late', { edition, state })
    }
  })
}
