import type { Article, Language } from '../../domain/model/article.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { update } from '../update.ts'

/** What is at an address that an operator typed. */
export type Found =
  /** Why there is no feed, in a sentence. */
  | { ok: false; error: string }
  | {
      ok: true
      /** The address of the feed. */
      feed: string
      /** The address that answered, if that is another one. */
      reached?: string
      title?: string
      homepage?: string
      language: Language
      /** How many entries it has, and when the newest was published. */
      entries: number
      newest?: string
      /** The first of its articles, as they would be read. */
      articles: Article[]
      /** Other feeds that the page names. */
      others: string[]
      /** What was left out or shortened, in sentences. */
      problems: string[]
    }

/** A look at an address, before a source is added. */
export interface Look {
  address: string
  /** When it was asked for; ISO 8601. */
  at: string
  /** Missing until it is known. */
  found?: Found
}

/** How long what was found is kept. */
const KEPT_SECONDS = 3600
const PARTITION = 'LOOK'
const looks = codec<Look>('look at an address')

/** What operators looked at in the last hour. */
export class Looks {
  readonly #table: Table
  readonly #clock: Clock

  constructor(content: Table, clock: Clock) {
    this.#table = content
    this.#clock = clock
  }

  async add(id: string, address: string): Promise<void> {
    const value = looks.encode({ address, at: this.#clock().toISOString() })
    await this.#table.write([{ pk: PARTITION, sk: id, value, expires: this.#expiry(), when: 'absent' }])
  }

  async get(id: string): Promise<Look | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: id }])
    return item && looks.decode(item.value)
  }

  /** Stores what was found, unless the look expired. */
  async finish(id: string, found: Found): Promise<void> {
    await update(this.#table, { pk: PARTITION, sk: id }, (stored) =>
      stored
        ? { value: looks.encode({ ...looks.decode(stored.value), found }), expires: this.#expiry() }
        : undefined,
    )
  }

  #expiry(): number {
    return Math.floor(this.#clock().getTime() / 1000) + KEPT_SECONDS
  }
}
