import type { Context } from 'aws-lambda'
import { environment } from '../adapters/aws/config/environment.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { mailingContext } from '../adapters/aws/contexts.ts'
import { withMailer } from '../adapters/aws/ses/with-mailer.ts'
import { sendWhatIsDue } from '../app/mailings/send-what-is-due.ts'

/** Milliseconds that are left after the sender stops, to record what happened to the last emails. */
const GRACE_MS = 45_000

const context = memoizePerConfiguration(mailingContext)

/** Runs each minute: sends what is due, and warns of late editions. */
export async function handler(_event: unknown, { getRemainingTimeInMillis }: Context): Promise<void> {
  const until = new Date(Date.now() + getRemainingTimeInMillis() - GRACE_MS)
  const { LATE_AFTER_HOURS } = environment('LATE_AFTER_HOURS')
  const lateAfterHours = Number(LATE_AFTER_HOURS)
  await withMailer(await context(), (mailing) => sendWhatIsDue(mailing, { until, lateAfterHours }))
}
