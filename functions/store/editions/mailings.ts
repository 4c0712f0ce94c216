import type { Item, Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** How far the mailing of one edition has come. */
export interface Mailing {
  edition: string
  state: 'freezing' | 'sending' | 'paused' | 'cancelling' | 'cancelled' | 'complete'
  startedAt: string
  /** Whether everybody it is meant for has a row; before that, only who confirmed lately may have one. */
  frozen: boolean
  /** How many rows came to it later, each for somebody who just confirmed. */
  joined: number
  /** Where the first row stands that may still be open; a hint that saves reading, never proof of anything. */
  mark: MailingCursor
  /** Why it paused, where nobody asked for it. */
  reason?: string
  /** The operator was told that readers fail who are refused once more after the next `resume`. */
  lastTry?: true
  /** The mail server takes no email for now: since when, how often in a row, and when the next try is. */
  wait?: { since: string; until: string; times: number; reason: string }
  completedAt?: string
  /** Complete, and nobody has been told what became of it. */
  untold?: true
}

export interface MailingCursor {
  shard: string
  subscriber: string
}

export const START: MailingCursor = { shard: '0', subscriber: '' }

export interface StoredMailing {
  sending: Mailing
  version: number
}

/** Editions older than the newest hundred are history. */
const RECENT = 100
const PARTITION = 'SENDING'
const mailings = codec<Mailing>('sending')

export class Mailings {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(edition: string): Promise<StoredMailing | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: edition }])
    return item && standing(item)
  }

  /** Lays it down with nobody to mail, unless it is there. */
  async begin(edition: string, now: Date): Promise<void> {
    const sending: Mailing = {
      edition,
      state: 'complete',
      startedAt: now.toISOString(),
      frozen: false,
      joined: 0,
      mark: START,
    }
    await this.#table.write([
      { pk: PARTITION, sk: edition, value: mailings.encode(sending), version: 1, when: 'absent' },
    ])
  }

  /** Reads, changes and writes until no one comes between; `next` answers `undefined` to leave it as it is. */
  async change(
    edition: string,
    next: (sending: Mailing) => Mailing | undefined,
  ): Promise<Mailing | undefined> {
    for (;;) {
      const old = await this.get(edition)
      const sending = old && next(old.sending)
      if (!old || !sending) return old?.sending
      const value = mailings.encode(sending)
      const [took] = await this.#table.write([
        { pk: PARTITION, sk: edition, value, version: old.version + 1, when: { is: old.version } },
      ])
      if (took) return sending
    }
  }

  /** The ids of all editions whose mailing ever began. */
  async editions(): Promise<string[]> {
    const found: string[] = []
    for await (const { sk } of this.#table.query(PARTITION)) found.push(sk)
    return found
  }

  /** The recent ones, the oldest first. */
  async recent(): Promise<Mailing[]> {
    const found: Mailing[] = []
    for await (const item of this.#table.query(PARTITION, { reverse: true, limit: RECENT })) {
      found.push(mailings.decode(item.value))
    }
    return found.reverse()
  }
}

export function isBefore(a: MailingCursor, b: MailingCursor): boolean {
  return a.shard < b.shard || (a.shard === b.shard && a.subscriber < b.subscriber)
}

export function isSame(a: MailingCursor, b: MailingCursor): boolean {
  return a.shard === b.shard && a.subscriber === b.subscriber
}

function standing({ value, version }: Item): StoredMailing {
  return { sending: mailings.decode(value), version }
}
