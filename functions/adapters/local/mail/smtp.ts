import type { Readable } from 'node:stream'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { ANSWER_MS, type Mail, type Mailer, type MayGo, type Outcome } from '../../../ports/mailer.ts'
import { ConnectionLimit } from './connection-limit.ts'
import { breakAfter, hasAnswersLeft, limitSilence, sendOneByOne } from './smtp-connection.ts'
import { isAboutConnection, isRefusedGreeting, outcomeOf, type SmtpError } from './smtp-outcome.ts'
import { SmtpText } from './smtp-text.ts'

/** Few servers allow an account fewer connections at a time. */
export const MAX_CONNECTIONS = 5
/** The server answers this many commands before the text of a message, and fewer than twice as many before the first message. */
const COMMANDS = 3
/** Many servers end a connection after about a hundred messages. */
const MAX_MESSAGES_PER_CONNECTION = 100

/**
 * How long a server may take, in milliseconds. From the text on these are the times of RFC 5321, 4.5.3.2.5 and 6: if we
 * gave up earlier, we would not know whether the server took the email. Before the text nothing is lost by trying again,
 * and a longer wait would outlast the sender's claim.
 */
export interface SmtpTimeouts {
  /** Each answer before the text, that to the connection included. */
  answer: number
  /** Each chunk of the text. */
  text: number
  /** The answer to the dot that ends the text. */
  end: number
  /** The answer to RSET, which only saves a new connection. */
  reset: number
}

/** The time-outs that are used unless a test sets shorter ones. */
export const smtpTimeouts: Readonly<SmtpTimeouts> = {
  answer: ANSWER_MS,
  text: 3 * 60_000,
  end: 10 * 60_000,
  reset: 10_000,
}

/** What is wrong with a mail server, without a full stop, or how it was reached. */
export type SmtpProbe =
  | { problem: string }
  | {
      isEncrypted: boolean
      /** Whether its address has a user. */
      wantsSignIn: boolean
      /** Whether the server offers sign-in. If it does not, emails are sent without it. */
      offersSignIn: boolean
    }

/** The server's answers do not belong to our commands. */
const misled: SmtpError = Object.assign(new Error('The answers are out of step.'), {
  code: 'EPROTOCOL',
  command: 'DATA',
})

interface OpenConnection {
  connection: SMTPConnection
  closed: Promise<void>
  /** How many messages were sent over it. */
  messages: number
}

/** Sends emails through an SMTP server, such as `smtps://user:password@mail.example.org`. */
export class Smtp implements Mailer {
  readonly #options: ReturnType<typeof parseConnectionUrl>
  readonly #timeouts: SmtpTimeouts
  readonly #open = new Set<SMTPConnection>()
  /** Connections that are not established yet. */
  readonly #beginning = new Set<Promise<unknown>>()
  /** Those over which emails can be sent. */
  readonly #established = new Set<SMTPConnection>()
  /** Connections that we are ending. Until they have ended, they count for the server. */
  readonly #ending = new Set<Promise<void>>()
  /** Connections that wait for a message. The last one used is at the end. */
  readonly #idle: OpenConnection[] = []
  readonly #limit = new ConnectionLimit(MAX_CONNECTIONS)

  constructor(url: string, timeouts: Partial<SmtpTimeouts> = {}) {
    this.#timeouts = { ...smtpTimeouts, ...timeouts }
    const { answer } = this.#timeouts
    this.#options = {
      ...parseConnectionUrl(url),
      connectionTimeout: answer,
      greetingTimeout: answer,
      socketTimeout: answer,
    }
  }

  get atOnce(): number {
    return this.#limit.now
  }

  get answerMs(): number {
    return this.#timeouts.text + this.#timeouts.end
  }

  async quota() {
    return { perSecond: Infinity, remaining: Infinity }
  }

  async send(mail: Mail, mayGo: MayGo = async () => true): Promise<Outcome> {
    for (;;) {
      const outcome = await this.#limit.run(() => this.#sendOnce(mail, mayGo))
      if (outcome === 'too many connections') continue
      if (outcome.kind === 'accepted') this.#limit.noteAccepted()
      return outcome
    }
  }

  async #sendOnce(mail: Mail, mayGo: MayGo): Promise<Outcome | 'too many connections'> {
    const idle = this.#takeIdle()
    if (idle) {
      const { outcome, wasClosed } = await this.#sendOn(idle, mail, mayGo)
      // A server may close an idle connection, or one after enough messages. It accepted nothing, so we may try a new one.
      if (!wasClosed) return outcome
    }
    await Promise.all(this.#ending)
    const beginning = this.#connect().catch((error: SmtpError) => error)
    this.#beginning.add(beginning)
    const fresh = await beginning
    this.#beginning.delete(beginning)
    if (!(fresh instanceof Error)) return (await this.#sendOn(fresh, mail, mayGo)).outcome
    if (isRefusedGreeting(fresh) && (await this.#hasOthers())) return 'too many connections'
    return outcomeOf(fresh, 'not begun', mail.from)
  }

  /** After a refused connection, whether there are others, to which the emails are limited then. */
  async #hasOthers(): Promise<boolean> {
    // Several may begin together, and the refusal of one may arrive before the others are ready.
    await Promise.all(this.#beginning)
    const others = this.#established.size
    if (others > 0) this.#limit.lowerTo(others)
    return others > 0
  }

  /** Connects and signs in as for an email, and sends none. */
  async probe(): Promise<SmtpProbe> {
    try {
      const { connection } = await this.#connect()
      const { secure, allowsAuth } = connection
      connection.quit()
      return { isEncrypted: secure, wantsSignIn: this.#options.auth !== undefined, offersSignIn: allowsAuth }
    } catch (error) {
      const outcome = outcomeOf(error as SmtpError, 'not begun', '')
      const problem =
        'reason' in outcome ? outcome.reason : 'The mail server accepts no email from this account for now'
      return { problem }
    }
  }

  close(): void {
    for (const connection of this.#open) connection.close()
  }

  #takeIdle(): OpenConnection | undefined {
    for (;;) {
      const idle = this.#idle.pop()
      if (!idle?.connection.destroyed) return idle
    }
  }

  async #connect(): Promise<OpenConnection> {
    const connection = new SMTPConnection(this.#options)
    this.#open.add(connection)
    const closed = new Promise<void>((resolve) => connection.once('end', resolve))
    void closed.then(() => {
      this.#open.delete(connection)
      this.#established.delete(connection)
    })
    // An error while the connection is idle. An error during a message is also passed to the callback of that message.
    connection.on('error', () => {})
    const ends = breakAfter(connection, COMMANDS * this.#timeouts.answer)
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
      this.#established.add(connection)
      return { connection, closed, messages: 0 }
    } catch (error) {
      connection.close()
      throw error
    } finally {
      clearTimeout(ends)
    }
  }

  /** `wasClosed`: the server had closed the connection before the message began. */
  async #sendOn(
    open: OpenConnection,
    { from, to, raw }: Mail,
    mayGo: MayGo,
  ): Promise<{ outcome: Outcome; wasClosed: boolean }> {
    const { connection } = open
    let ends = breakAfter(connection, COMMANDS * this.#timeouts.answer)
    const text = new SmtpText(raw, connection, mayGo, (progress) => {
      clearTimeout(ends)
      const isWhole = progress === 'may be whole'
      limitSilence(connection, isWhole ? this.#timeouts.end : this.#timeouts.text)
      if (isWhole) ends = breakAfter(connection, this.#timeouts.end)
    })
    limitSilence(connection, this.#timeouts.answer)
    const { error, response } = await new Promise<{ error?: SmtpError; response?: string }>((resolve) => {
      connection.send({ from, to: [to] }, text as unknown as Readable, (error, info) =>
        resolve(error ? { error } : { response: info?.response ?? '' }),
      )
    })
    clearTimeout(ends)
    const { progress } = text
    // A server that accepts a text before it was sent is not answering our commands.
    const isMisled = text.misled || (!error && progress !== 'may be whole')
    const isAnswered = !isMisled && (!error || !isAboutConnection(error))
    const isWhole = progress === 'not begun' ? error !== undefined : progress === 'may be whole'
    const messages = open.messages + 1
    if (!isAnswered || !isWhole || text.withheld) connection.close()
    else if (messages < MAX_MESSAGES_PER_CONNECTION)
      await this.#keep({ ...open, messages }, error !== undefined)
    else this.#end(open)
    if (text.withheld) return { outcome: { kind: 'withheld' }, wasClosed: false }
    if (!isMisled && !error)
      return { outcome: { kind: 'accepted', messageId: messageIdOf(response ?? '', raw) }, wasClosed: false }
    return {
      outcome: outcomeOf(isMisled ? misled : error!, isMisled ? 'not begun' : progress, from),
      wasClosed: !isAnswered && progress === 'not begun',
    }
  }

  /** Ends a connection as SMTP has it: the server stops counting it before we open another one. */
  #end({ connection, closed }: OpenConnection): void {
    this.#established.delete(connection)
    const ends = breakAfter(connection, this.#timeouts.reset)
    connection.quit()
    const ending = closed.then(() => {
      clearTimeout(ends)
      this.#ending.delete(ending)
    })
    this.#ending.add(ending)
  }

  /** After a refusal, RSET makes the server forget the message (RFC 5321, 4.1.1.5). */
  async #keep(open: OpenConnection, reset: boolean): Promise<void> {
    const { connection } = open
    if (reset) {
      const ends = breakAfter(connection, this.#timeouts.reset)
      const isReset = await Promise.race([
        new Promise<boolean>((resolve) => connection.reset((error) => resolve(!error))),
        open.closed.then(() => false),
      ])
      clearTimeout(ends)
      if (!isReset) return connection.close()
    }
    // An answer that nothing asked for would be taken for the answer to the next message.
    if (hasAnswersLeft(connection)) return connection.close()
    if (connection.destroyed) return
    limitSilence(connection, this.#timeouts.answer)
    this.#idle.push(open)
  }
}

/** The id that the server gave the message, or else its Message-ID. */
function messageIdOf(response: string, raw: Uint8Array): string {
  const queued =
    /\bqueued as <?([\w.-]+)/i.exec(response)?.[1] ?? /^250 ok ([0-9a-f-]{16,})$/i.exec(response)?.[1]
  const head = () => new TextDecoder('latin1').decode(raw.subarray(0, 4096))
  return queued ?? /^message-id: *<([^<>\s]+)>/im.exec(head())?.[1] ?? 'accepted'
}
