import type { Handed } from './settle.ts'

/** So many different readers who are refused alike since an email was accepted show that it is about the sender. */
export const ALIKE = 3

/** What shows that the sender is at fault, as a sentence for the operator. */
export interface AboutSender {
  reason: string
  /** The sentence announces that after the next `resume` those who are refused again fail. */
  lastTry?: true
}

/**
 * Who is at fault where a carrier refuses for good and does not say whom. The rule:
 *
 * 1. Each such refusal is held, and its reader goes back into the queue, after all whom nobody refused yet.
 * 2. An accepted email that was begun after the refusal was answered shows that the sender was well by then. The
 *    refusal was about its reader, who fails when the turn ends. Emails that were under way together show nothing of
 *    each other, since answers overtake each other.
 * 3. Three readers who are refused alike with no such email since: it is about the sender. The edition pauses and nobody
 *    fails, nor does anybody whom rule 2 found at fault in this turn for the same reason.
 * 4. Where nobody is left to try and fewer were refused alike, it is about them if the sending had an email accepted,
 *    and else about the sender.
 * 5. Where all of these were refused in an earlier turn already, all others come before them. If this turn had an email
 *    accepted, it is about them. If only an earlier turn had, a row of bad mailboxes at the end of the list looks like a
 *    sender who is blocked: the edition pauses, and its sentence says that after the next `resume` those fail who are
 *    refused once more, so that the operator decides.
 */
export class Evidence {
  readonly #lastTry: boolean
  /** Rule 1, since somebody was accepted. */
  readonly #held = new Map<string, Refusal>()
  /** Rule 2. */
  readonly #overtaken = new Map<string, string>()
  /** Refused for a fault of the account that others are spared. */
  readonly #aside = new Map<string, string>()
  #accepted = false

  /** `lastTry` in a turn after the operator resumed what rule 5 paused. */
  constructor({ lastTry = false } = {}) {
    this.#lastTry = lastTry
  }

  /** Whether this turn had an email accepted. */
  get accepted(): boolean {
    return this.#accepted
  }

  /** Those whose fate is open; they are not tried again in this turn. */
  get doubtful(): ReadonlySet<string> {
    return new Set([...this.#held.keys(), ...this.#overtaken.keys(), ...this.#aside.keys()])
  }

  /** Takes in what came of emails that were under way together; answers whom rule 5 finds at fault. */
  weigh(handed: readonly Handed[]): Map<string, string> {
    const aboutReader = new Map<string, string>()
    for (const refusal of this.#held.values()) refusal.answered = 0
    const inOrder = handed.toSorted((a, b) => (a.answered ?? 0) - (b.answered ?? 0))
    for (const { claimed, outcome, begun = 0, answered = 0 } of inOrder) {
      const { subscriber, triedLast } = claimed.row.delivery
      if (outcome?.is === 'accepted') {
        this.#accepted = true
        this.#overtake(begun)
      }
      if (outcome?.is !== 'refused') continue
      const { reason, advice } = outcome
      if (outcome.next === 'aside') this.#aside.set(subscriber, reason)
      if (outcome.next !== 'unclear') continue
      if (this.#lastTry && triedLast) aboutReader.set(subscriber, reason)
      else this.#held.set(subscriber, { reason, advice, answered, again: triedLast === true })
    }
    return aboutReader
  }

  #overtake(begun: number, isOne: (refusal: Refusal) => boolean = () => true): void {
    for (const [subscriber, refusal] of this.#held) {
      if (refusal.answered >= begun || !isOne(refusal)) continue
      this.#overtaken.set(subscriber, refusal.reason)
      this.#held.delete(subscriber)
    }
  }

  /** Why the sender is at fault, if enough readers show it; `wasAccepted` tells of the whole sending. */
  async aboutSender(wasAccepted: () => Promise<boolean>): Promise<AboutSender | undefined> {
    const alike = mostAlike([...this.#held.values()])
    const [first] = alike
    if (!first || alike.length < ALIKE) return undefined
    const areLeft = alike.every(({ again }) => again)
    if (areLeft && this.#accepted) {
      this.#overtake(Infinity, ({ reason }) => reason === first.reason)
      return undefined
    }
    for (const [subscriber, reason] of this.#overtaken) {
      if (reason === first.reason) this.#overtaken.delete(subscriber)
    }
    return areLeft && (await wasAccepted())
      ? { reason: askOperator(alike), lastTry: true }
      : { reason: aboutSender(alike) }
  }

  /** Whom rule 2 finds at fault, once nothing in this turn can show otherwise. */
  takeOvertaken(): Map<string, string> {
    const found = new Map(this.#overtaken)
    this.#overtaken.clear()
    return found
  }

  /** Nobody is left to try: whose refusals were about the reader, and else why the sender is at fault. */
  async conclude(
    wasAccepted: () => Promise<boolean>,
  ): Promise<{ aboutReader: Map<string, string>; aboutSender?: string }> {
    const aboutReader = this.takeOvertaken()
    const held = [...this.#held]
    if (held.length > 0 && (this.#accepted || (await wasAccepted()))) {
      for (const [subscriber, { reason }] of held) aboutReader.set(subscriber, reason)
      this.#held.clear()
    }
    if (aboutReader.size > 0) return { aboutReader }
    const [why, ...others] = mostAlike([...this.#aside.values()].map((reason) => ({ reason })))
    if (why !== undefined) {
      const whom = others.length === 0 ? 'One reader is' : `${others.length + 1} readers are`
      const limit = `${whom} refused for a limit of the account: have it lifted, and then resume the edition (${why.reason})`
      return { aboutReader, aboutSender: limit }
    }
    const alike = mostAlike(held.map(([, refusal]) => refusal))
    return alike.length > 0 ? { aboutReader, aboutSender: aboutSender(alike) } : { aboutReader }
  }
}

interface Refusal {
  reason: string
  /** What to check, where that is not the account and its address. */
  advice?: string | undefined
  /** When it was answered, among those who were under way together; 0 before all of them. */
  answered: number
  /** Its reader was refused in an earlier turn, too. */
  again: boolean
}

const usualAdvice =
  'check that the account may send as the address under mail.from in publication.yaml and to anybody'

function aboutSender(alike: readonly Pick<Refusal, 'reason' | 'advice'>[]): string {
  const [{ reason, advice = usualAdvice } = { reason: '' }] = alike
  const whom =
    alike.length === 1 ? 'The only reader left was refused' : `${alike.length} readers were refused alike`
  return `${whom} and nobody was accepted after, so it is about the sender: ${advice}, and then resume the edition (${reason})`
}

function askOperator(alike: readonly Refusal[]): string {
  const [{ reason, advice = usualAdvice } = { reason: '' }] = alike
  return (
    `${alike.length} readers were refused alike again, after all others, so it may be about the sender or about them: ` +
    `${advice}. Then resume the edition; the readers left who are refused once more fail (${reason})`
  )
}

/** Those whose reason the most share. */
function mostAlike<T extends { reason: string }>(refusals: readonly T[]): readonly T[] {
  const groups = [...Map.groupBy(refusals, ({ reason }) => reason).values()]
  return groups.reduce<readonly T[]>((most, group) => (group.length > most.length ? group : most), [])
}
