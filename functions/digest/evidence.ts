import type { Handed } from './settle.ts'

/** If this many readers are refused for the same reason and nobody is accepted in between, the sender is the problem. */
export const ALIKE = 3
/** After an email of the edition was accepted it takes more of them, since several dead mailboxes may come in a row by chance. */
export const ALIKE_AFTER_ACCEPTED = 10

/**
 * Finds out whether the reader or the sender is the problem when a mail server refuses an email for good and does not
 * say why. If the next reader is accepted, the refusal was about the reader before. If many are refused for the same
 * reason, it is about the sender.
 */
export class Evidence {
  /** Readers who were refused since the last email was accepted, and why. */
  readonly #held = new Map<string, string>()
  /** Readers who were refused because of a limit of the account that does not affect all readers. */
  readonly #aside = new Map<string, string>()
  #accepted = false

  /** Whether this turn had an email accepted. */
  get accepted(): boolean {
    return this.#accepted
  }

  /** Readers whose refusals are not explained yet. They are not tried again in this turn. */
  get doubtful(): ReadonlySet<string> {
    return new Set([...this.#held.keys(), ...this.#aside.keys()])
  }

  /** Takes the outcomes of emails in the order in which they were started; returns the refusals that were about the reader. */
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

  /** Why the sender is the problem, if enough readers in a row show it. `wasAccepted`: whether any email of the edition was accepted. */
  async aboutSender(wasAccepted: () => Promise<boolean>): Promise<string | undefined> {
    const [reason, times] = mostOften([...this.#held.values()])
    if (reason === undefined || times < ALIKE) return undefined
    const enough = this.#accepted || (await wasAccepted()) ? ALIKE_AFTER_ACCEPTED : ALIKE
    return times >= enough ? aboutSender(reason, times) : undefined
  }

  /** For when nobody is left to try: the refusals that were about the reader, or else why the sender is the problem. */
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
      const whom = spared === 1 ? 'One reader was' : `${spared} readers were`
      const limit = `${whom} refused because of a limit of the account. Have the limit lifted, then resume the edition (${why})`
      return { aboutReader: new Map(), aboutSender: limit }
    }
    const [reason, times] = mostOften([...held.values()])
    if (reason === undefined) return { aboutReader: new Map() }
    return { aboutReader: new Map(), aboutSender: aboutSender(reason, times) }
  }
}

function aboutSender(reason: string, times: number): string {
  const whom =
    times === 1 ? 'The only reader left was refused' : `${times} readers were refused for the same reason`
  return (
    `${whom} and no email was accepted after that, so the sender seems to be the problem. Check that the account may ` +
    `send to any address and as the address under mail.from in publication.yaml. Then resume the edition (${reason})`
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
