import { Requests } from '../../store/subscribers/requests.ts'
import type { MailingHome } from '../context.ts'
import { mailDrafts } from '../editions/send-drafts.ts'
import { attempt } from '../run-step.ts'
import { handle } from './handle-requests.ts'
import { lateSendings } from './late-mailings.ts'
import { sendEditions } from './send-editions.ts'

/**
 * Called each minute. Sends drafts and the emails of requests that were put off, gives the sender one turn unless
 * another is running, and reports editions that are late.
 */
export async function mailWhatIsDue(
  home: MailingHome,
  { until, lateAfterHours }: { until: Date; lateAfterHours: number },
): Promise<void> {
  await attempt(home, 'draft', () => mailDrafts(home))
  await attempt(home, 'requests', async () => {
    const { subscribers, clock, newId } = home
    // An email takes long where the carrier does not answer. The rest of the time is the edition's.
    const half = (clock().getTime() + until.getTime()) / 2
    for await (const message of new Requests(subscribers, clock, newId).due()) {
      if (clock().getTime() >= half) break
      await attempt(home, 'request', () => handle(message, home))
    }
  })
  await attempt(home, 'send', () => sendEditions(home, { until }))
  await attempt(home, 'late', async () => {
    for (const { edition, state } of await lateSendings(home, lateAfterHours)) {
      home.journal.warn('edition late', { edition, state })
    }
  })
}
