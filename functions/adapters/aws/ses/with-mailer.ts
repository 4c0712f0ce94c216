import type { MailingContext } from '../../../app/context.ts'
import { ses } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { SesMailer } from './ses-mailer.ts'

/**
 * Does something with a mailer of its own. Lambda freezes idle connections, and a mail on one that died meanwhile would
 * count as lost: so each run opens new ones.
 */
export async function withMailer<T>(
  context: Omit<MailingContext, 'mailer'>,
  work: (context: MailingContext) => Promise<T>,
): Promise<T> {
  const { CONFIGURATION_SET } = environment('CONFIGURATION_SET')
  const client = ses()
  const mailer = new SesMailer(client, { configurationSet: CONFIGURATION_SET, clock: context.clock })
  try {
    return await work({ ...context, mailer })
  } finally {
    client.destroy()
  }
}
