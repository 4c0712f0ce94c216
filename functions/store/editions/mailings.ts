import type { MailingState } from '../../domain/model/delivery.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { update } from '../update.ts'

/** How far the mailing of one edition has come. */
export interface Mailing {
  edition: string
  state: MailingState
  startedAt: string
  /** Whether every subscriber it is meant for has a row. Before that, only those who just confirmed may have one. */
  frozen: boolean
  /** How many rows were added later, each for a subscriber who just confirmed. */
  joined: number
  /** Where the first row that may be open is. It saves reading and proves nothing. */
  mark: MailingCursor
  /** Why it was paused, if no operator paused it. */
  reason?: string
  /** The operator was informed that readers who are refused once more after the next `resume` fail. */
  lastTry?: true
  /** The mail server takes no email for now: since when, how often in a row, and when the next try is. */
  wait?: { since: string; until: string; times: number; reason: string }
  /**
   * How many emails in a row the mail server did not answer, at the end of the last run. A run may be too short for as many
   * as pause the edition. Absent if there were none.
   */
  lostReplies?: number
  /**
   * The refusals since an email was last accepted that may be about the sender, if the last run was cut off. A run may be
   * too short for as many as pause the edition.
   */
  refusals?: readonly StoredRefusal[]
  completedAt?: string
  /** The mailing is complete and its report was not sent yet. */
  untold?: true
}

/** A mailing without what the last run left for the next to count. */
export function withoutCounts({ lostReplies: _, refusals: __, ...mailing }: Mailing): Mailing {
  return mailing
}

/** Why one reader was refused. */
export interface StoredRefusal {
  subscriber: string
  reason: string
  /** What to check, if not the account and its address. */
  advice?: string
  /** Its reader was refused in an earlier run too, before the ones that these refusals are from. */
  again?: true
}

/** The position of a row among the rows of an edition. */
export interface MailingCursor {
  shard: string
  subscriber: string
}

/** The position before the first row. */
export const START: MailingCursor = { shard: '0', subscriber: '' }

/** How many of the newest editions the sender looks at. */
const RECENT_EDITIONS = 100
const PARTITION = 'SENDING'
const mailings = codec<Mailing>('mailing')

/** The mailing of each edition. */
export class Mailings {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(edition: string): Promise<Mailing | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: edition }])
    return item && mailings.decode(item.value)
  }

  /** Creates a mailing without any row, unless there is one. */
  async begin(edition: string, now: Date): Promise<void> {
    const mailing: Mailing = {
      edition,
      state: 'complete',
      startedAt: now.toISOString(),
      frozen: false,
      joined: 0,
      mark: START,
    }
    await this.#table.write([
      { pk: PARTITION, sk: edition, value: mailings.encode(mailing), version: 1, when: 'absent' },
    ])
  }

  /**
   * Changes a mailing, as `update` does; `next` returns `undefined` to leave it unchanged. Returns the mailing as it is
   * stored then, `undefined` if there is none.
   */
  async change(
    edition: string,
    next: (mailing: Mailing) => Mailing | undefined,
  ): Promise<Mailing | undefined> {
    let mailing: Mailing | undefined
    await update(this.#table, { pk: PARTITION, sk: edition }, (stored) => {
      const old = stored && mailings.decode(stored.value)
      const changed = old && next(old)
      mailing = changed ?? old
      return changed && { value: mailings.encode(changed) }
    })
    return mailing
  }

  /** The ids of all editions whose mailing ever began. */
  async editions(): Promise<string[]> {
    const found: string[] = []
    for await (const { sk } of this.#table.query(PARTITION)) found.push(sk)
    return found
  }

  /** The mailings of the newest editions, the oldest first. */
  async recent(): Promise<Mailing[]> {
    const found: Mailing[] = []
    for await (const item of this.#table.query(PARTITION, { reverse: true, limit: RECENT_EDITIONS })) {
      found.push(mailings.decode(item.value))
    }
    return found.reverse()
  }
}

/** Whether position `a` comes before position `b`. */
export function isBefore(a: MailingCursor, b: MailingCursor): boolean {
  return a.shard < b.shard || (a.shard === b.shard && a.subscriber < b.subscriber)
}

/** Whether two positions are the same. */
export function isSame(a: MailingCursor, b: MailingCursor): boolean {
  return a.shard === b.shard && a.subscriber === b.subscriber
}
