import { createTransport } from 'nodemailer'
import type { Mail, Mailer, Outcome } from '../ports/mailer.ts'

interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
}

/** Hands mail to an SMTP server, such as `smtps://user:password@mail.example.org`. */
export class Smtp implements Mailer {
  readonly #transport: ReturnType<typeof createTransport>
  readonly #perSecond: number

  constructor(url: string, perSecond: number) {
    this.#transport = createTransport({
      url,
      pool: true,
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
    try {
      const info = await this.#transport.sendMail({ envelope: { from, to: [to] }, raw: Buffer.from(raw) })
      return { is: 'accepted', messageId: String(info.messageId ?? '') }
    } catch (error) {
      return outcomeOf(error as SmtpError)
    }
  }

  close(): void {
    this.#transport.close()
  }
}

/** RFC 5321, 4.2.1: 4yz asks to try again, 5yz refuses for good. No reply once the message was on its way: who knows. */
function outcomeOf({ code, command, responseCode, message }: SmtpError): Outcome {
  const reason = `SMTP ${responseCode ?? code ?? 'error'} at ${command ?? 'connection'}`
  if (responseCode === 421 || responseCode === 450 || responseCode === 452)
    return { is: 'throttled', limit: 'rate' }
  if (responseCode !== undefined && responseCode < 500) return { is: 'refused', reason, next: 'later' }
  if (code === 'EAUTH') return { is: 'refused', reason: `${reason}: check SMTP_URL`, next: 'stop' }
  if (responseCode !== undefined) return { is: 'refused', reason, next: 'never' }
  const underway = command === 'DATA' || /after DATA|message/i.test(message)
  if (underway) return { is: 'lost', reason }
  return code === 'ECONNECTION' || code === 'ECONNREFUSED' || code === 'EDNS' || code === 'ESOCKET'
    ? { is: 'refused', reason, next: 'stop' }
    : { is: 'lost', reason }
}
