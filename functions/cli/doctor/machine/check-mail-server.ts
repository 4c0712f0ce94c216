import { join } from 'node:path'
import { mailServerHost, mailServerUrl } from '../../../adapters/local/mail/mail-server-url.ts'
import { isOnThisMachine } from '../../../adapters/local/server/web.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** Signs in at a mail server as the sender does, and returns in a sentence what is wrong. */
export type MailProblem = (serverUrl: string) => Promise<string | undefined>

/** Checks that the mail server can be used, without sending an email. `serverUrl` is `SMTP_URL`. */
export async function checkMailServer(
  serverUrl: string | undefined,
  { folder, siteUrl }: { folder: string; siteUrl: string | undefined },
  problemOf: MailProblem,
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
  const problem = await problemOf(serverUrl)
  return problem === undefined
    ? ok(
        `SMTP_URL names a mail server that answers and lets us sign in, ${mailServerHost(serverUrl)}. To send a test, run \`npm run preview -- --to ADDRESS\`.`,
      )
    : toDo(`No email can be sent, so nobody can subscribe and no edition arrives. ${problem}.`)
}
