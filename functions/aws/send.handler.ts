import type { Context } from 'aws-lambda'
import { sendEditions } from '../stages/send.ts'
import { configured } from './configured.ts'
import { mailingHome } from './homes.ts'
import { withMailer } from './with-mailer.ts'

/** What a turn may take longer than it was told, to settle what it handed over. */
const GRACE_MS = 45_000

const home = configured(mailingHome)

/** Each minute: takes one turn of the sender, unless another is at it. */
export async function handler(_event: unknown, { getRemainingTimeInMillis }: Context): Promise<void> {
  const until = new Date(Date.now() + getRemainingTimeInMillis() - GRACE_MS)
  await withMailer(await home(), (mailing) => sendEditions(mailing, { until }))
}
