import type { Handed } from './settle.ts'

/** So many different readers who are refused alike, with nobody accepted in between, show that it is about the sender. */
export const ALIKE = 3
/** Once the sending had emails accepted it takes more of them, since dead mailboxes may follow each other by chance. */
export const ALIKE_AFTER_ACCEPTED = 10

/**
 * Who is at fault where a carrier refuses for good and does not say whom. Somebody who is accepted after a refusal shows
 * that it was about that reader; many who are refused alike show that it is about the sender.
 */
export class Evidence {
  /** Why each of these was refused since somebody was accepted. */
  readonly #held = new Map<string, string>()
  /** Refused for a fault of the account that others are spared. */
  readonly #aside = new Map<string, string>()
  #accepted = false

  /** Whether this turn had an email accepted. */
  get accepted(): boolean {
    return this.#accepted
  }

  /** Those whose fate is open; they are not tried again in this turn. */
  get doubtful(): ReadonlySet<string> {
    return new Set([...this.#held.keys(), ...this.#aside.keys()])
  }

  /** Takes in what came of emails, in the order in which they were begun; answers which refusals were about the reader. */
  weigh(handed: readonly Handed[]): Map<string, string> {
    const aboutReader = new Map<string, string>()
    for (const { claimed, outcome } of handed) {
      const { subscriber } = claimed.row.delivery
      if (outcome?.is === 'accepted') {
        this.#accepted = true
        for (const [held, reason] of this.#held) aboutReader.set(held, reason)
        this.#held.clear()
      }
      if (outcome?.is !== 'refused') continue
      if (outcome.next === 'unclear') this.#held.set(subscriber, outcome.reason)
      if (outcome.next === 'aside') this.#aside.set(subscriber, outcome.reason)
    }
    return aboutReader
  }

  /** Why the sender is at fault, if so many readers in a row show it; `wasAccepted` tells of the whole sending. */
  async aboutSender(wasAccepted: () => Promise<boolean>): Promise<string | undefined> {
    const [reason, times] = mostOften([...this.#held.values()])
    if (reason === undefined || times < ALIKE) return undefined
    const enough = this.#accepted || (await wasAccepted()) ? ALIKE_AFTER_ACCEPTED : ALIKE
    return times >= enough ? aboutSender(reason, times) : undefined
  }

  /** Nobody is left to try: whose refusals were about the reader, and else why the sender is at fault. */
  async conclude(
    wasAccepted: () => Promise<boolean>,
  ): Promise<{ aboutReader: Map<string, string>; aboutSender?: string }> {
    const held = new Map(this.#held)
    if (held.size > 0 && (this.#accepted || (await wasAccepted()))) {
      this.#held.clear()
      return { aboutReader: held }
    }
    const [why, spared] = mostOften([...this.#aside.values()])
    if (why !== undefined) {
      const whom = spared === 1 ? 'One reader is' : `${spared} readers are`
      const limit = `${whom} refused for a limit of the account: have it lifted, and then resume the edition (${why})`
      return { aboutReader: new Map(), aboutSender: limit }
    }
    const [reason, times] = mostOften([...held.values()])
    if (reason === undefined) return { aboutReader: new Map() }
    return { aboutReader: new Map(), aboutSender: aboutSender(reason, times) }
  }
}

function aboutSender(reason: string, times: number): string {
  const whom = times === 1 ? 'The only reader left was refused' : `${times} readers were refused alike`
  return (
    `${whom} and nobody was accepted after, so it is about the sender: check that the account may send as the address ` +
    `under mail.from in publication.yaml and to anybody, and then resume the edition (${reason})`
  )
}

function mostOften(reasons: readonly string[]): [string | undefined, number] {
  const times = new Map<string, number>()
  for (const reason of reasons) times.set(reason, (times.get(reason) ?? 0) + 1)
  return [...times].reduce<[string | undefined, number]>(
    (most, one) => (one[1] > most[1] ? one : most),
    [undefined, 0],
  )
}
