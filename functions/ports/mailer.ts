/** A carrier that has not answered for so long answers no more. */
export const ANSWER_MS = 30_000

/** Carries emails, one finished message at a time. */
export interface Mailer {
  /** What may still be sent: `perSecond`, and how many until the daily limit; `Infinity` where there is none. */
  quota(): Promise<{ perSecond: number; remaining: number }>
  /** How many it takes at a time, if that is fewer than usual: more would wait inside it. */
  readonly atOnce?: number
  /**
   * Tries once. It never rejects: what went wrong is an outcome, since a lost reply must not become a second email.
   * `mayGo` is asked in the moment in which the text is about to leave, and where it answers no the text stays here.
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
  | { is: 'accepted'; messageId: string }
  | Refused
  | { is: 'throttled'; limit: 'rate' | 'daily' }
  /** `mayGo` answered no: surely not sent. */
  | { is: 'withheld' }
  /** The text may have left, and no reply says whether it was taken. */
  | { is: 'lost'; reason: string }

/** Surely not taken. */
export interface Refused {
  is: 'refused'
  reason: string
  /**
   * Whom the refusal is about, and so what to do:
   * - `later`: this reader for now. Try this email again.
   * - `never`: this reader for good. Give this email up.
   * - `unclear`: for good, and either the reader or the sender. What others are answered shows which.
   * - `aside`: the account, which some readers are spared, such as the verified ones of a sandbox. Go on, and then stop.
   * - `stop`: the sender or the account. Stop until somebody saw to it.
   * - `wait`: the connection. Nobody can be mailed for now.
   */
  next: 'later' | 'never' | 'unclear' | 'aside' | 'stop' | 'wait'
  /** What to check if it is about the sender, where that is not the account and its address. */
  advice?: string
  /** There is no such mailbox: nothing may be sent there again. */
  bounced?: true
}
