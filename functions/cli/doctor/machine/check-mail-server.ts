import { join } from 'node:path'
import { mailServerHost, mailServerUrl } from '../../../adapters/local/mail/mail-server-url.ts'
import type { SmtpProbe } from '../../../adapters/local/mail/smtp.ts'
import { isOnThisMachine } from '../../../adapters/local/server/web.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** Signs in at a mail server as the sender does. */
export type ProbeMailServer = (serverUrl: string) => Promise<SmtpProbe>

/** Checks that the mail server can be used, without sending an email. `serverUrl` is `SMTP_URL`. */
export async function checkMailServer(
  serverUrl: string | undefined,
  { folder, siteUrl }: { folder: string; siteUrl: string | undefined },
  probe: ProbeMailServer,
): Promise<Check> {
  const outbox = join(folder, 'outbox')
  if (serverUrl === undefined && siteUrl !== undefined && !isOnThisMachine(siteUrl)) {
    return warning(
      `SMTP_URL is not set here. If npm start runs without it too, people who sign up at ${siteUrl} get no email: all email stays in ${outbox}.`,
    )
  }
  if (serverUrl === undefined)
    return ok(`Emails are not sent but written to ${outbox}, because SMTP_URL is not set here.`)
  try {
    mailServerUrl(serverUrl)
  } catch (error) {
    return toDo(`${(error as Error).message} Until then \`npm start\` refuses to run.`)
  }
  const found = await probe(serverUrl)
  if ('problem' in found)
    return toDo(
      `The digest cannot send email, so nobody can subscribe and no edition arrives. ${found.problem}.`,
    )
  return reached(mailServerHost(serverUrl), found)
}

function reached(
  host: string,
  { isEncrypted, wantsSignIn, offersSignIn }: Exclude<SmtpProbe, { problem: string }>,
): Check {
  const test = 'To send a test, run `npm run preview -- --to ADDRESS`.'
  if (!isEncrypted && !isOnThisMachine(`http://${host}`))
    return warning(
      `The mail server ${host} offers no encryption, so anyone along the way can read the emails and readers' addresses${
        wantsSignIn && offersSignIn ? ', and the password in SMTP_URL' : ''
      }. Use the port that offers STARTTLS, such as 587, or smtps:// with port 465. ${test}`,
    )
  if (wantsSignIn && !offersSignIn)
    return warning(
      `The mail server ${host} answers but does not offer sign-in, so the digest sends emails without the user and password in SMTP_URL, and the server may refuse them. Use the port for senders, such as 587, or remove the user and password. ${test}`,
    )
  const signedIn = wantsSignIn ? 'answers and lets us sign in' : 'answers, without a password'
  return ok(`SMTP_URL names a mail server that ${signedIn}, ${host}. ${test}`)
}
