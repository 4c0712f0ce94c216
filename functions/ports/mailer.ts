/** Hands one finished message to whoever carries mail. */
export interface Mailer {
  /** What may still be sent: `perSecond`, and how many until the daily limit; `Infinity` where there is none. */
  quota(): Promise<{ perSecond: number; remaining: number }>
  /** Tries once. It never rejects: what went wrong is an outcome, since a lost reply must not become a second mail. */
  send(mail: Mail): Promise<Outcome>
}

export interface Mail {
  from: string
  to: string
  raw: Uint8Array
  /** Names the delivery in the carrier's later events; nothing personal. */
  tags: Record<string, string>
}

export type Outcome =
  | { is: 'accepted'; messageId: string }
  | {
      is: 'refused'
      reason: string
      /**
       * What to do about it: try this mail later, give it up, stop sending until somebody saw to it, or wait until the
       * carrier can be reached.
       */
      next: 'later' | 'never' | 'stop' | 'wait'
    }
  | { is: 'throttled'; limit: 'rate' | 'daily' }
  | { is: 'lost'; reason: string }
