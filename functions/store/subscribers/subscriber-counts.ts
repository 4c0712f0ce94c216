import type { Language } from '../../domain/model/article.ts'
import type { Preferences, SubscriberState } from '../../domain/model/subscriber.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** How many subscribers are in which state. `moved` are former addresses of readers who changed theirs. */
export interface SubscriberCounts {
  /** When they were counted; ISO 8601. */
  at: string
  /** How many records there are, those of people who left included. */
  records: number
  states: Partial<Record<SubscriberState | 'moved', number>>
  /** Of those who are subscribed, paused ones included. */
  frequencies: Partial<Record<Preferences['frequency'], number>>
  languages: Partial<Record<Language, number>>
  /** Of those who are subscribed: how many follow a matter. */
  following: number
  /** The last weeks, the oldest first. */
  weeks: WeekCounts[]
}

/** How many people came and left in a week. */
export interface WeekCounts {
  /** Its Monday, in UTC: `2026-11-23`. */
  from: string
  joined: number
  left: number
  /** The week ended before anything was counted: people who have left since are missing. */
  partial?: true
}

const KEY = { pk: 'COUNTS', sk: 'subscribers' }
const counts = codec<SubscriberCounts>('count of subscribers')

/** The last count of all subscribers. */
export class StoredCounts {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(): Promise<SubscriberCounts | undefined> {
    const [item] = await this.#table.get([KEY])
    return item && counts.decode(item.value)
  }

  async put(value: SubscriberCounts): Promise<void> {
    await this.#table.write([{ ...KEY, value: counts.encode(value), when: 'always' }])
  }
}
