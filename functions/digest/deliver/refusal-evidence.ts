import type { StoredRefusal } from '../../store/editions/mailings.ts'
import type { Attempt } from './record-outcomes.ts'

/** If this many readers are refused for the same reason and no later email is accepted, the sender is the problem. */
export const ALIKE = 3

/** Why the sender seems to be the problem, as a sentence for the operator. */
export interface AboutSender {
  reason: string
  /** The sentence says that the readers fail who are refused once more after the next `resume`. */
  lastTry?: true
}

/**
 * Finds out whether the reader or the sender is the problem when a mail server refuses an email for good and does not
 * say why:
 *
 * 1. We hold the refusal. Its reader goes back into the queue, behind all readers who were not refused yet.
 * 2. If an email is accepted that was started after the refusal was answered, the sender was fine. The refusal was about
 *    its reader, who fails at the end of the run. Emails that were under way at the same time prove nothing about each
 *    other, since their answers come in any order.
 * 3. If three readers are refused for the same reason and no such email is accepted, the sender is the problem. The
 *    edition pauses and these readers do not fail. Neither do those whom rule 2 found in this run for the same reason.
 * 4. If nobody is left to try and fewer were refused, they are the problem if any email of the edition was accepted, and
 *    the sender otherwise.
 * 5. If all three had been refused in an earlier run too, only such readers are left. If this run had an email
 *    accepted, they are the problem. If only earlier runs had, we can't tell bad mailboxes at the end of the list from
 *    a sender who is blocked. The edition pauses, and the reason says that the readers fail who are refused once more
 *    after the next `resume`.
 * 6. If a run is cut off, the next one counts its refusals too, until an email is accepted: a slow server may leave time for
 *    one or two a run. They only help to show that the sender is the problem. Their readers are tried again.
 */
export class RefusalEvidence {
  readonly #lastTry: boolean
  /** Rule 1: readers who were refused since the last email was accepted, and why. */
  readonly #held = new Map<string, Refusal>()
  /** Rule 6: readers who were refused in the runs that were cut off right before this one. */
  readonly #before: Map<string, Refusal>
  /** Rule 2: readers who were refused and whom a later email showed to be the problem. */
  readonly #overtaken = new Map<string, string>()
  /** Readers who were refused because of a limit of the account that does not affect all readers. */
  readonly #aside = new Map<string, string>()
  #accepted = false

  /** `lastTry`: the operator resumed an edition that rule 5 paused. `before`: what `unexplained` was when the last run was cut off. */
  constructor({
    lastTry = false,
    before = [],
  }: { lastTry?: boolean; before?: readonly StoredRefusal[] } = {}) {
    this.#lastTry = lastTry
    this.#before = new Map(
      before.map(({ subscriber, reason, advice, again = false }) => [
        subscriber,
        { reason, advice, answered: 0, again },
      ]),
    )
  }

  /** Whether this run had an email accepted. */
  get accepted(): boolean {
    return this.#accepted
  }

  /** Readers whose refusals are not explained yet. They are not tried again in this run. */
  get doubtful(): ReadonlySet<string> {
    return new Set([...this.#held.keys(), ...this.#overtaken.keys(), ...this.#aside.keys()])
  }

  /** Takes the outcomes of emails that were under way together; returns the readers who failed their last try (rule 5). */
  weigh(attempts: readonly Attempt[]): Map<string, string> {
    const aboutReader = new Map<string, string>()
    for (const refusal of this.#held.values()) refusal.answered = 0
    const inOrder = attempts.toSorted((a, b) => (a.answered ?? 0) - (b.answered ?? 0))
    for (const { claimed, outcome, begun = 0, answered = 0 } of inOrder) {
      const { subscriber, readerRefused } = claimed.row.delivery
      if (outcome?.kind === 'accepted') {
        this.#accepted = true
        this.#before.clear()
        this.#overtake(begun)
      }
      if (outcome?.kind !== 'refused') continue
      const { reason, advice } = outcome
      if (outcome.next === 'aside') this.#aside.set(subscriber, reason)
      if (outcome.next !== 'unclear') continue
      if (this.#lastTry && readerRefused) aboutReader.set(subscriber, reason)
      else
        this.#held.set(subscriber, {
          reason,
          advice,
          answered,
          again: this.#wasRefused(subscriber, readerRefused),
        })
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

  /** The refusals since an email was last accepted, for the next run if this one is cut off. */
  get unexplained(): StoredRefusal[] {
    return [...this.#sinceAccepted()].map(([subscriber, { reason, advice, again }]) => ({
      subscriber,
      reason,
      ...(advice !== undefined && { advice }),
      ...(again && { again: true }),
    }))
  }

  /** Whether a reader counts already whom an earlier run tried. */
  counts(subscriber: string): boolean {
    return this.#before.has(subscriber)
  }

  /** A reader whom a run that was cut off refused first is not refused again by the one that goes on with it. */
  #wasRefused(subscriber: string, readerRefused = false): boolean {
    return this.#before.get(subscriber)?.again ?? readerRefused
  }

  #sinceAccepted(): Map<string, Refusal> {
    return new Map([...this.#before, ...this.#held])
  }

  /** Why the sender is the problem, if enough readers show it. `wasAccepted`: whether any email of the edition was accepted. */
  async aboutSender(wasAccepted: () => Promise<boolean>): Promise<AboutSender | undefined> {
    const alike = mostAlike([...this.#sinceAccepted().values()])
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

  /** Returns the readers whom rule 2 found. Call it at the end of the run, when no refusal can change that anymore. */
  takeOvertaken(): Map<string, string> {
    const found = new Map(this.#overtaken)
    this.#overtaken.clear()
    return found
  }

  /** Call it when nobody is left to try: the refusals that were about the reader, or else why the sender is the problem. */
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
      const whom = others.length === 0 ? 'One reader was' : `${others.length + 1} readers were`
      const limit = `${whom} refused because of a limit of the account. Have the limit lifted, then resume the edition (${why.reason})`
      return { aboutReader, aboutSender: limit }
    }
    const alike = mostAlike(held.map(([, refusal]) => refusal))
    return alike.length > 0 ? { aboutReader, aboutSender: aboutSender(alike) } : { aboutReader }
  }
}

interface Refusal {
  reason: string
  /** What to check, if not the account and its address. */
  advice?: string | undefined
  /** The position of its answer among the emails that were under way together; 0 if it came before all of them. */
  answered: number
  /** Whether its reader was refused in an earlier run too. */
  again: boolean
}

const usualAdvice =
  'Check that the account may send to any address and as the address under mail.from in publication.yaml'

function aboutSender(alike: readonly Pick<Refusal, 'reason' | 'advice'>[]): string {
  const [{ reason, advice = usualAdvice } = { reason: '' }] = alike
  const whom =
    alike.length === 1
      ? 'The only reader left was refused'
      : `${alike.length} readers were refused for the same reason`
  return (
    `${whom} and no email was accepted after that, so the sender seems to be the problem. ` +
    `${advice}. Then resume the edition (${reason})`
  )
}

function askOperator(alike: readonly Refusal[]): string {
  const [{ reason, advice = usualAdvice } = { reason: '' }] = alike
  return (
    `${alike.length} readers were refused again for the same reason, and only refused readers are left, so the sender or ` +
    `these mailboxes may be the problem. ${advice}. Then resume the edition. Readers who are refused once more will ` +
    `fail (${reason})`
  )
}

/** The largest group of refusals for the same reason. */
function mostAlike<T extends { reason: string }>(refusals: readonly T[]): readonly T[] {
  const groups = [...Map.groupBy(refusals, ({ reason }) => reason).values()]
  return groups.reduce<readonly T[]>((most, group) => (group.length > most.length ? group : most), [])
}
