import { randomUUID } from 'node:crypto'
import { Smtp } from '../../../adapters/local/mail/smtp.ts'
import { domainOf, readMailbox } from '../../../domain/email/mailbox.ts'
import type { Publication } from '../../../domain/model/publication.ts'
import { escapeContent } from '../../../domain/text/escape.ts'
import { composeMail } from '../../../email/mime.ts'
import type { Outcome } from '../../../ports/mailer.ts'

/** Sends a short email through a mail server, to show that it accepts email from the sender. It never rejects. */
export async function sendTestEmail(
  server: string,
  to: string,
  { title, mail }: Pick<Publication, 'title' | 'mail'>,
): Promise<Outcome> {
  const from = readMailbox(mail.from)
  const text = `This is a test email from ${title}. Email leaves through its mail server.`
  const raw = composeMail(
    {
      from,
      to: { name: '', address: to },
      subject: `${title}: test email`,
      language: 'en',
      date: new Date(),
      id: `${randomUUID()}@${domainOf(from.address)}`,
    },
    {
      text: `${text}\n\n${mail.postalAddress}\n`,
      html: `<!doctype html><html lang="en"><body><p>${escapeContent(text)}</p><p>${escapeContent(mail.postalAddress)}</p></body></html>`,
    },
  )
  const smtp = new Smtp(server)
  try {
    return await smtp.send({ from: from.address, to, raw, tags: {} })
  } finally {
    smtp.close()
  }
}
