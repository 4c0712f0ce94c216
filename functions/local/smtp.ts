import { Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Mail, Mailer, Outcome } from '../ports/mailer.ts'

/** What nodemailer calls a server that is not there, does not answer or hangs up. */
const unreached = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS'])

interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
  response?: string
}

/** Hands mail to an SMTP server, such as `smtps://user:password@mail.example.org`. */
export class Smtp implements Mailer {
  readonly #transport: ReturnType<typeof createTransport>
  readonly #perSecond: number

  constructor(url: string, perSecond: number) {
    this.#transport = createTransport({
      url,
      pool: true,
      // By default the pool hands a message over again when the server hangs up on it, which may be a second mail.
      maxRequeues: 0,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    this.#perSecond = perSecond
  }

  async quota() {
    return { perSecond: this.#perSecond, remaining: Infinity }
  }

  async send({ from, to, raw }: Mail): Promise<Outcome> {
    let underway = false
    const message = Readable.from(
      (function* () {
        underway = true
        yield raw
      })(),
    )
    try {
      const info = await this.#transport.sendMail({ envelope: { from, to: [to] }, raw: message })
      return { is: 'accepted', messageId: String(info.messageId ?? '') }
    } catch (error) {
      return outcomeOf(error as SmtpError, underway)
    }
  }

  close(): void {
    this.#transport.close()
  }
}

/**
 * RFC 5321, 4.2.1: 4yz asks to try again, 5yz refuses for good. Without a reply nobody knows what became of a message
 * that we had begun to hand over; before that, nothing was sent.
 */
function outcomeOf(
  { code, command = 'connection', responseCode, response }: SmtpError,
  underway: boolean,
): Outcome {
  // Replies quote addresses, so a reason holds the codes alone.
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
  const said = [responseCode ?? code ?? 'error', enhanced].filter(Boolean).join(' ')
  const reason = `SMTP ${said} at ${command}`
  if (code === 'EAUTH') return { is: 'refused', reason: `${reason}: check SMTP_URL`, next: 'stop' }
  if (responseCode === undefined) {
    if (underway) return { is: 'lost', reason }
    return { is: 'refused', reason, next: unreached.has(code ?? '') ? 'wait' : 'stop' }
  }
  // What Google's servers say, though it is a 5yz.
  if (enhanced === '5.4.5') return { is: 'throttled', limit: 'daily' }
  if ([421, 450, 452].includes(responseCode)) return { is: 'throttled', limit: 'rate' }
  const all = isAboutAll(command, enhanced)
  if (responseCode < 500) return { is: 'refused', reason, next: all ? 'wait' : 'later' }
  return { is: 'refused', reason, next: all ? 'stop' : 'never' }
}

/**
 * Before the reader is named, a reply is about us: every mail has the same sender and would be answered the same. So is
 * one to the text that speaks of security or policy (RFC 3463, X.7.z): a sender who may not send as this address, is
 * blocked or taken for spam. To wait for somebody who sees to it loses no edition; giving up would lose it for everybody.
 */
function isAboutAll(command: string, enhanced: string | undefined): boolean {
  if (command === 'RCPT TO') return false
  return command !== 'DATA' || /^5\.7\./.test(enhanced ?? '')
}
