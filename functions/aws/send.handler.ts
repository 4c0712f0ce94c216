import type { Context } from 'aws-lambda'
import { lateSendings } from '../stages/late-sendings.ts'
import { mailDrafts } from '../stages/mail-drafts.ts'
import { sendEditions } from '../stages/send.ts'
import { configured } from './configured.ts'
import { environment } from './environment.ts'
import { mailingHome } from './homes.ts'
import { withMailer } from './with-mailer.ts'

/** What a turn may take longer than it was told, to settle what it handed over. */
const GRACE_MS = 45_000

const home = configured(mailingHome)

/** Each minute: takes one turn of the sender, unless another is at it, and tells of editions that are late. */
export async function handler(_event: unknown, { getRemainingTimeInMillis }: Context): Promise<void> {
  const until = new Date(Date.now() + getRemainingTimeInMillis() - GRACE_MS)
  const mailing = await home()
  await withMailer(mailing, async (mailing) => {
    await mailDrafts(mailing)
    await sendEditions(mailing, { until })
  })
  const { LATE_AFTER_HOURS } = environment('LATE_AFTER_HOURS')
  for (const { edition, state } of await lateSendings(mailing, Number(LATE_AFTER_HOURS))) {
    mailing.journal.warn('edition late', { edition, state })
  }
}
