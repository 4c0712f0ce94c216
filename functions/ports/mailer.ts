/** How long a mail server may take to answer, in milliseconds, unless the mailer has an `answerMs` of its own. */
export const ANSWER_MS = 30_000

/** Sends emails, one finished message at a time. */
export interface Mailer {
  /**
   * Returns how many emails may be sent per second, and how many more today; `Infinity` if there is no limit.
   * @throws if the mail service can't be reached.
   */
  quota(): Promise<{ perSecond: number; remaining: number }>
  /** How many emails it sends at a time, if fewer than usual. More would wait inside it. It may change at any time. */
  readonly atOnce?: number
  /** How long it may take from sending the text to the outcome, in milliseconds, if that is not `ANSWER_MS`. */
  readonly answerMs?: number
  /**
   * Tries once. It never rejects: failures are outcomes too, because a lost reply must not lead to a second email.
   * `mayGo` is called right before the text is sent. If it returns `false`, the text is not sent.
   */
  send(mail: Mail, mayGo?: MayGo): Promise<Outcome>
}

/** Decides at the last moment whether an email is sent. It never rejects. */
export type MayGo = () => Promise<boolean>

/** An email that is ready to be sent. */
export interface Mail {
  from: string
  to: string
  raw: Uint8Array
  /** Identifies the delivery in later events of the mail server. Nothing personal. */
  tags: Record<string, string>
}

/** What became of an email. */
export type Outcome =
  | { kind: 'accepted'; messageId: string }
  | Refused
  | { kind: 'throttled'; limit: 'rate' | 'daily' }
  /** `mayGo` returned `false`, so the email was certainly not sent. */
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
