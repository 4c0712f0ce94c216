import type { MailingHome } from '../../../app/context.ts'
import { ses } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { SesMailer } from './ses-mailer.ts'

/**
 * Does something with a mailer of its own. Lambda freezes idle connections, and a mail on one that died meanwhile would
 * count as lost: so each run opens new ones.
 */
export async function withMailer<T>(
  home: Omit<MailingHome, 'mailer'>,
  work: (home: MailingHome) => Promise<T>,
): Promise<T> {
  const { CONFIGURATION_SET } = environment('CONFIGURATION_SET')
  const client = ses()
  const mailer = new SesMailer(client, { configurationSet: CONFIGURATION_SET, clock: home.clock })
  try {
    return await work({ ...home, mailer })
  } finally {
    client.destroy()
  }
}
