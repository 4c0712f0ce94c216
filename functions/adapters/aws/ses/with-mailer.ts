import type { MailingContext } from '../../../app/context.ts'
import { ses } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { SesMailer } from './ses-mailer.ts'

/**
 * Runs work with a new mailer, and closes its connections afterwards. Lambda freezes idle connections, and an email on
 * one that was closed in the meantime would count as lost.
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
