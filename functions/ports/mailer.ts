/** How long a mail server may take to answer, in milliseconds, unless the mailer has an `answerMs` of its own. */
export const ANSWER_MS = 30_000

/** Carries emails, one finished message at a time. */
export interface Mailer {
  /** What may still be sent: `perSecond`, and how many until the daily limit; `Infinity` where there is none. */
  quota(): Promise<{ perSecond: number; remaining: number }>
  /** How many emails it takes at a time, if fewer than usual. More would wait inside it. */
  readonly atOnce?: number
  /** How long it may take from the moment the text leaves to the outcome, if that is not `ANSWER_MS`. */
  readonly answerMs?: number
  /**
   * Tries once. It never rejects: what went wrong is an outcome, since a lost reply must not become a second email.
   * `mayGo` is asked right before the text is sent. If it answers no, the text is not sent.
   */
  send(mail: Mail, mayGo?: MayGo): Promise<Outcome>
}

/** Never rejects. */
export type MayGo = () => Promise<boolean>

export interface Mail {
  from: string
  to: string
  raw: Uint8Array
  /** Names the delivery in the carrier's later events; nothing personal. */
  tags: Record<string, string>
}

export type Outcome =
  | { kind: 'accepted'; messageId: string }
  | Refused
  | { kind: 'throttled'; limit: 'rate' | 'daily' }
  /** `mayGo` answered no, so the email was certainly not sent. */
  | { kind: 'withheld' }
  /** The text may have been sent, but no reply says whether the server accepted it. */
  | { kind: 'lost'; reason: string }

/** The server certainly did not accept the email. */
export interface Refused {
  kind: 'refused'
  reason: string
  /**
   * What the refusal is about, and so what to do:
   * - `later`: this reader, for now. Try this email again.
   * - `never`: this reader, for good. Give this email up.
   * - `unclear`: this reader or the sender, for good. The answers for other readers show which.
   * - `aside`: a limit of the account that does not affect all readers, such as a sandbox that allows verified addresses.
   *   Send to the others first, then stop.
   * - `stop`: the sender or the account. Stop until a person fixes it.
   * - `wait`: the connection. No email can be sent for now.
   */
  next: 'later' | 'never' | 'unclear' | 'aside' | 'stop' | 'wait'
  /** What to check if it is about the sender, where that is not the account and its address. */
  advice?: string
  /** There is no such mailbox: nothing may be sent there again. */
  bounced?: true
}
