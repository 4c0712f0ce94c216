import type { DecidedArticle } from '../../domain/model/article.ts'
import type { Merge } from '../../domain/story/story-merge.ts'
import type { Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

/**
 * What one batch at the desk decided. Entries are numbered without gaps and written only if their number is still
 * free: that one conditional write commits the batch and keeps two desks from deciding at the same time.
 */
export interface LogEntry {
  seq: number
  at: string
  /** An article that stood in an earlier entry is an edit of it: the later text counts, the story stays. */
  articles: DecidedArticle[]
  merges: Merge[]
  /** Articles that an editor took out of a story; where they went to stands in `articles`. */
  left?: Left[]
  /** The number of the editors' decision up to which the desk has carried them out. */
  decisions?: number
}

export interface Left {
  article: string
  story: string
  /** The number of the entry in which it had joined that story. */
  joined: number
}

export const PARTITION = 'DESK'
const entries = codec<LogEntry>('entry of the desk log')

export class StoryLog {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Whether the entry was written; `false` where its number was taken. */
  async append(entry: LogEntry): Promise<boolean> {
    const value = entries.encode(entry)
    const [took] = await this.#table.write([
      { pk: PARTITION, sk: numberKey(entry.seq), value, when: 'absent' },
    ])
    return took === true
  }

  async get(seq: number): Promise<LogEntry | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: numberKey(seq) }])
    return item && entries.decode(item.value)
  }

  /** The entries after `seq`, up to and including `to`, in order. */
  async *after(seq: number, to = Number.MAX_SAFE_INTEGER): AsyncIterable<LogEntry> {
    for await (const item of this.#table.query(PARTITION, { from: numberKey(seq + 1), to: numberKey(to) })) {
      yield entries.decode(item.value)
    }
  }

  /**
   * Puts other words in the place of an entry's, for what must not be kept; `change` answers nothing to leave it.
   * Numbers, order and whatever else was decided stay. Answers how many entries it changed.
   */
  async rewrite(change: (entry: LogEntry) => LogEntry | undefined): Promise<number> {
    let changed = 0
    for await (const { pk, sk, value, version } of this.#table.query(PARTITION)) {
      const entry = change(entries.decode(value))
      if (!entry) continue
      const write = { pk, sk, value: entries.encode(entry), version: version + 1, when: { is: version } }
      const [took] = await this.#table.write([write])
      if (!took)
        throw new Error(
          `Entry ${entry.seq} of the article log was changed by another process meanwhile: try again.`,
        )
      changed += 1
    }
    return changed
  }

  /** The newest entries first. */
  async *backwards(): AsyncIterable<LogEntry> {
    for await (const item of this.#table.query(PARTITION, { reverse: true })) yield entries.decode(item.value)
  }

  /** The number of the newest entry, 0 before the first. */
  async last(): Promise<number> {
    for await (const item of this.#table.query(PARTITION, { reverse: true, limit: 1 })) return Number(item.sk)
    return 0
  }
}
