import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { ANSWER_MS, type Mail, type Mailer, type MayGo, type Outcome } from '../../../ports/mailer.ts'
import { outcomeOf, type SmtpError } from './smtp-outcome.ts'
import { SmtpText } from './smtp-text.ts'

/** Few servers allow an account fewer connections at a time. */
export const CONNECTIONS = 5
/** Many servers end a connection after about a hundred messages. */
const MESSAGES = 100

/**
 * How long a server may take, in milliseconds. Once the text leaves these are the times of RFC 5321, 4.5.3.2.5 and 6: a
 * server that took the text and is given up too early leaves an email uncertain. Before that nothing is lost by trying
 * again, and a claim that grew old is given back anyway.
 */
export interface Waits {
  /** For each answer before the text, the connection's included. */
  answer: number
  /** For each piece of the text to be taken. */
  text: number
  /** For the answer to the dot that ends the text. */
  end: number
  /** For the answer to RSET, which only spares a new connection. */
  reset: number
}
export const WAITS: Waits = { answer: ANSWER_MS, text: 3 * 60_000, end: 10 * 60_000, reset: 10_000 }

interface Kept {
  connection: SMTPConnection
  ended: Promise<void>
  messages: number
}

/** Hands emails to an SMTP server, such as `smtps://user:password@mail.example.org`. */
export class Smtp implements Mailer {
  readonly atOnce = CONNECTIONS
  readonly #options: ReturnType<typeof parseConnectionUrl>
  readonly #perSecond: number
  readonly #waits: Waits
  readonly #open = new Set<SMTPConnection>()
  /** Connections that wait for a message. The last one used is at the end. */
  readonly #idle: Kept[] = []

  constructor(url: string, perSecond: number, waits: Partial<Waits> = {}) {
    this.#waits = { ...WAITS, ...waits }
    const { answer } = this.#waits
    this.#options = {
      ...parseConnectionUrl(url),
      connectionTimeout: answer,
      greetingTimeout: answer,
      socketTimeout: answer,
    }
    this.#perSecond = perSecond
  }

  get answerMs(): number {
    return this.#waits.text + this.#waits.end
  }

  async quota() {
    return { perSecond: this.#perSecond, remaining: Infinity }
  }

  async send(mail: Mail, mayGo: MayGo = async () => true): Promise<Outcome> {
    const kept = this.#takeIdle()
    if (kept) {
      const { outcome, isOver } = await this.#handOver(kept, mail, mayGo)
      // A server may end an idle connection, or one that has had enough messages. It accepted nothing, so we may try a new one.
      if (!isOver) return outcome
    }
    const fresh = await this.#connect().catch((error: SmtpError) => outcomeOf(error, 'not begun', mail.from))
    return 'kind' in fresh ? fresh : (await this.#handOver(fresh, mail, mayGo)).outcome
  }

  close(): void {
    for (const connection of this.#open) connection.close()
  }

  #takeIdle(): Kept | undefined {
    for (;;) {
      const kept = this.#idle.pop()
      if (!kept?.connection.destroyed) return kept
    }
  }

  async #connect(): Promise<Kept> {
    const connection = new SMTPConnection(this.#options)
    this.#open.add(connection)
    const ended = new Promise<void>((resolve) => connection.once('end', resolve))
    void ended.then(() => this.#open.delete(connection))
    // An error while the connection is idle. An error during a message is also passed to the callback of that message.
    connection.on('error', () => {})
    try {
      await new Promise<void>((resolve, reject) => {
        connection.once('error', reject)
        connection.connect((error) => (error ? reject(error) : resolve()))
      })
      const { auth } = this.#options
      if (auth && connection.allowsAuth) {
        await new Promise<void>((resolve, reject) => {
          connection.once('error', reject)
          connection.login(auth, (error) => (error ? reject(error) : resolve()))
        })
      }
      sendOneByOne(connection)
      return { connection, ended, messages: 0 }
    } catch (error) {
      connection.close()
      throw error
    }
  }

  /** `isOver`: the server had ended the connection before the message began. */
  async #handOver(
    kept: Kept,
    { from, to, raw }: Mail,
    mayGo: MayGo,
  ): Promise<{ outcome: Outcome; isOver: boolean }> {
    const { connection } = kept
    const text = new SmtpText(raw, mayGo, (progress) =>
      limit(connection, progress === 'begun' ? this.#waits.text : this.#waits.end),
    )
    limit(connection, this.#waits.answer)
    const { error, response } = await new Promise<{ error?: SmtpError; response?: string }>((resolve) => {
      connection.send({ from, to: [to] }, text, (error, info) =>
        resolve(error ? { error } : { response: info?.response ?? '' }),
      )
    })
    const isAnswered = !error || !isAboutConnection(error)
    const isWhole = text.progress === 'not begun' ? error !== undefined : text.progress === 'may be whole'
    if (isAnswered && isWhole && !text.withheld && kept.messages + 1 < MESSAGES) {
      await this.#keep({ ...kept, messages: kept.messages + 1 }, error !== undefined)
    } else connection.close()
    if (text.withheld) return { outcome: { kind: 'withheld' }, isOver: false }
    if (!error) return { outcome: { kind: 'accepted', messageId: idOf(response ?? '', raw) }, isOver: false }
    return {
      outcome: outcomeOf(error, text.progress, from),
      isOver: !isAnswered && text.progress === 'not begun',
    }
  }

  /** After a refusal the server forgets the message first (RFC 5321, 4.1.1.5). */
  async #keep(kept: Kept, reset: boolean): Promise<void> {
    const { connection } = kept
    if (reset) {
      limit(connection, this.#waits.reset)
      const isReset = await Promise.race([
        new Promise<boolean>((resolve) => connection.reset((error) => resolve(!error))),
        kept.ended.then(() => false),
      ])
      if (!isReset) return connection.close()
    }
    if (connection.destroyed) return
    limit(connection, this.#waits.answer)
    this.#idle.push(kept)
  }
}

/** Ends the connection when it has been silent for this long, in milliseconds. */
function limit({ _socket: socket }: SMTPConnection, ms: number): void {
  if (socket) socket.setTimeout(ms)
}

/**
 * If a server offers PIPELINING, nodemailer sends MAIL, RCPT and DATA together. A server that refused the reader may
 * still answer 354 to that DATA, and then wait for a text that never comes (RFC 2920, 3.1). Sent one by one, no DATA
 * follows a refusal.
 */
function sendOneByOne(connection: SMTPConnection): void {
  const internals = connection as unknown as { _supportedExtensions: string[] }
  internals._supportedExtensions = internals._supportedExtensions.filter((name) => name !== 'PIPELINING')
}

/** No valid reply, 421, or a temporary refusal before the reader was named: on another connection the answer may be different. */
function isAboutConnection({ code, command, responseCode }: SmtpError): boolean {
  if (command === 'API' && code === 'EENVELOPE') return false
  return (
    responseCode === undefined ||
    responseCode < 400 ||
    responseCode === 421 ||
    (command === 'MAIL FROM' && responseCode < 500)
  )
}

/** The server's own name for the message if its reply has one, or else ours. */
function idOf(response: string, raw: Uint8Array): string {
  const queued =
    /\bqueued as <?([\w.-]+)/i.exec(response)?.[1] ?? /^250 ok ([0-9a-f-]{16,})$/i.exec(response)?.[1]
  const head = () => new TextDecoder('latin1').decode(raw.subarray(0, 4096))
  return queued ?? /^message-id: *<([^<>\s]+)>/im.exec(head())?.[1] ?? 'accepted'
}
