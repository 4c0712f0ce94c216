import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { freezeAudience } from '../../functions/digest/deliver/audience.ts'
import { runSender, type SenderDeps } from '../../functions/digest/deliver/sender.ts'
import { type MessageOptions, messageWriter } from '../../functions/digest/email/message.ts'
import type { Report } from '../../functions/digest/report/report.ts'
import type { Edition } from '../../functions/domain/model/edition.ts'
import type { Subscriber } from '../../functions/domain/model/subscriber.ts'
import type { LogFields } from '../../functions/ports/logger.ts'
import type { Mail, Mailer, MayGo, Outcome } from '../../functions/ports/mailer.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { keepLine } from '../support/log-lines.ts'
import { everything, now, places, publication } from './fixtures.ts'

const addressKey = new Uint8Array(32).fill(7)

export const messageOptions: MessageOptions = {
  publication,
  from: 'Digest <news@digest.example>',
  places,
  token: (id) => `u-${id}`,
  clock: () => now,
}

/** A mail server that keeps what it accepts and answers as `answer` says. */
export class Sink implements Mailer {
  readonly taken: Mail[] = []
  answer: (mail: Mail, attempt: number) => Outcome | undefined | Promise<Outcome | undefined> = () =>
    undefined
  perSecond = Infinity
  remaining = Infinity
  atOnce?: number
  #attempts = 0

  async quota() {
    return { perSecond: this.perSecond, remaining: this.remaining }
  }

  async send(mail: Mail, mayGo: MayGo = async () => true): Promise<Outcome> {
    this.#attempts += 1
    const outcome = await this.answer(mail, this.#attempts)
    if (outcome && outcome.kind !== 'lost' && outcome.kind !== 'accepted') return outcome
    if (!(await mayGo())) return { kind: 'withheld' }
    this.taken.push(mail)
    return outcome ?? { kind: 'accepted', messageId: `m${this.#attempts}` }
  }

  get to(): string[] {
    return this.taken.map(({ to }) => to).sort()
  }
}

/** The sender's context on real tables, with a clock that moves only during `sleep`. */
export class SenderContext {
  time = now.getTime()
  readonly clock = () => new Date(this.time)
  readonly table = new SqliteTable(':memory:', this.clock)
  readonly #stores = openStores({ subscribers: this.table })
  readonly subscribers = this.#stores.subscribers
  readonly deliveries = this.#stores.deliveries
  readonly mailings = this.#stores.mailings
  readonly sink = new Sink()
  readonly reports: Report[] = []
  readonly events: string[] = []
  readonly errors: (LogFields | undefined)[] = []
  readonly warnings: [event: string, facts: LogFields | undefined][] = []
  readonly #editions = new Map<string, Edition>()

  deps(overrides: Partial<SenderDeps> = {}): SenderDeps {
    const logger = (event: string, facts?: LogFields) => {
      this.events.push(event)
      keepLine({ event, ...facts })
    }
    const warn = (event: string, facts?: LogFields) => {
      logger(event, facts)
      this.warnings.push([event, facts])
    }
    const error = (event: string, facts?: LogFields) => {
      logger(event, facts)
      this.errors.push(facts)
    }
    return {
      table: this.table,
      ...this.#stores,
      mailer: this.sink,
      clock: this.clock,
      // Two sleeps at the same time end at their own times.
      sleep: async (ms) => {
        const until = this.time + ms
        await null
        this.time = Math.max(this.time, until)
      },
      logger: { info: logger, warn, error },
      owner: 'test',
      edition: async (id) => this.#editions.get(id),
      writer: (edition) => messageWriter(edition, { ...messageOptions, clock: this.clock }),
      pace: {},
      completed: async (report) => {
        this.reports.push(report)
        return true
      },
      ...overrides,
    }
  }

  add(edition: Edition): Edition {
    this.#editions.set(edition.id, edition)
    return edition
  }

  async subscribe(email: string, overrides: Partial<Subscriber> = {}): Promise<string> {
    const id = subscriberId(email, addressKey)
    const subscriber: Subscriber = {
      id,
      email,
      state: 'active',
      preferences: everything,
      consent: { at: now.toISOString(), form: 'test' },
      confirmedAt: now.toISOString(),
      changedAt: now.toISOString(),
      claims: {},
      bounces: 0,
      ...overrides,
    }
    await this.subscribers.change(id, () => ({ subscriber }))
    return id
  }

  async subscribeMany(count: number, overrides: Partial<Subscriber> = {}): Promise<string[]> {
    const ids: string[] = []
    for (let n = 0; n < count; n++) ids.push(await this.subscribe(`reader${n}@example.org`, overrides))
    return ids
  }

  async row(edition: string, id: string) {
    const [row] = await this.deliveries.get(edition, [id])
    return row?.delivery
  }

  /** Runs the sender some minutes apart until no mailing is open. */
  async finish(): Promise<void> {
    for (let run = 0; run < 200; run++) {
      const results = await runSender(this.deps())
      const open = (await this.mailings.recent()).filter(
        ({ state }) => state !== 'complete' && state !== 'cancelled',
      )
      if (open.length === 0) return
      if (results) this.later(5)
    }
    throw new Error('The mailing does not end.')
  }

  async unsubscribe(id: string): Promise<void> {
    await this.subscribers.change(id, (old) => old && { subscriber: { ...old, state: 'unsubscribed' } })
  }

  /** The same subscribers, but this one leaves right after they were read. */
  leavingWhileRead(id: string): Subscribers {
    const leaving = new Subscribers(this.table)
    leaving.get = async (ids) => {
      const found = await this.subscribers.get(ids)
      await this.unsubscribe(id)
      return found
    }
    return leaving
  }

  /** Writes what a sender leaves behind that dies between the two writes of a claim. */
  async claimRowOnly(edition: string, id: string): Promise<void> {
    const [row] = await this.deliveries.get(edition, [id])
    if (!row) throw new Error('There is no such row.')
    const delivery = { ...row.delivery, state: 'claimed' as const, claimedAt: this.clock().toISOString() }
    await this.deliveries.put([{ ...row, delivery }], this.clock())
  }

  writerWithout(field: 'postalAddress'): SenderDeps['writer'] {
    return (edition) =>
      messageWriter(edition, { ...messageOptions, publication: { ...publication, [field]: ' ' } })
  }

  later(minutes: number): void {
    this.time += minutes * 60_000
  }
}

/** Freezes the audience of an edition, runs its sender once, or runs it to the end and returns how many emails are in each state. */
export function mailingOf(edition: Edition, context: () => SenderContext) {
  return {
    begin: () => freezeAudience(edition, context().deps()),
    run: () => runSender(context().deps()),
    states: async () => {
      await context().finish()
      return context().reports.at(-1)?.states
    },
  }
}
