import type { DecidedArticle } from '../../domain/model/article.ts'
import type { Merge, Unmerge } from '../../domain/story/links/story-merge.ts'
import type { Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

/**
 * What one batch of articles led to. Entries are numbered without gaps and written only if their number is free: that one
 * conditional write commits the batch, and stops a second processor from deciding at the same time.
 */
export interface LogEntry {
  seq: number
  at: string
  /** If an article is in several entries, the latest counts, for its text and its story. */
  articles: DecidedArticle[]
  merges: Merge[]
  /** Merges that an editor took back, before those in `merges`. */
  unmerged?: Unmerge[]
  /** Articles that left a story, with their new placement in `articles`; without one if an editor removed them. */
  left?: Left[]
  /** The number of the last of the editors' decisions that was applied. */
  decisions?: number
}

/** An article that left a story. */
export interface Left {
  article: string
  story: string
  /** The number of the entry in which it joined that story. */
  joined: number
}

/** The partition of the log. */
export const PARTITION = 'DESK'
const entries = codec<LogEntry>('entry of the article log')

/** The log of all articles and the stories they were assigned to. Everything else about stories can be rebuilt from it. */
export class StoryLog {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Adds an entry. Returns `false` if its number is taken. */
  async append(entry: LogEntry): Promise<boolean> {
    const value = entries.encode(entry)
    const [written] = await this.#table.write([
      { pk: PARTITION, sk: numberKey(entry.seq), value, when: 'absent' },
    ])
    return written === true
  }

  async get(seq: number): Promise<LogEntry | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: numberKey(seq) }])
    return item && entries.decode(item.value)
  }

  /** Finds the entry that says that a decision was applied. Numbers of decisions never decrease, so it reads few. */
  async ofDecision(number: number): Promise<LogEntry | undefined> {
    let [from, to] = [1, await this.last()]
    let found: LogEntry | undefined
    while (from <= to) {
      const middle = Math.floor((from + to) / 2)
      const entry = await this.get(middle)
      if (entry && (entry.decisions ?? 0) >= number) {
        found = entry
        to = middle - 1
      } else from = middle + 1
    }
    return found?.decisions === number ? found : undefined
  }

  /** Returns the entries after `seq`, up to and including `to`, in order. */
  async *after(seq: number, to = Number.MAX_SAFE_INTEGER): AsyncIterable<LogEntry> {
    for await (const item of this.#table.query(PARTITION, { from: numberKey(seq + 1), to: numberKey(to) })) {
      yield entries.decode(item.value)
    }
  }

  /**
   * Rewrites entries with text that must not be kept, all of them or those after one number up to another; `change` returns
   * `undefined` to leave one unchanged. Numbers, order and everything else that was decided stay. Returns how many it
   * changed.
   * @throws {Error} for the operator, if another process changes an entry at the same time.
   */
  async rewrite(
    change: (entry: LogEntry) => LogEntry | undefined,
    { after = 0, to = Number.MAX_SAFE_INTEGER }: { after?: number; to?: number } = {},
  ): Promise<number> {
    let changed = 0
    const range = { from: numberKey(after + 1), to: numberKey(to) }
    for await (const { pk, sk, value, version } of this.#table.query(PARTITION, range)) {
      const entry = change(entries.decode(value))
      if (!entry) continue
      const write = { pk, sk, value: entries.encode(entry), version: version + 1, when: { is: version } }
      const [written] = await this.#table.write([write])
      if (!written)
        throw new Error(
          `Entry ${entry.seq} of the article log was changed by another process at the same time: try again.`,
        )
      changed += 1
    }
    return changed
  }

  /** Returns the entries, the newest first. */
  async *backwards(): AsyncIterable<LogEntry> {
    let expected: number | undefined
    for await (const item of this.#table.query(PARTITION, { reverse: true, mayLag: true })) {
      const seq = Number(item.sk)
      if (expected !== undefined && seq < expected) yield* this.#between(seq + 1, expected)
      expected = seq - 1
      yield entries.decode(item.value)
    }
    if (expected !== undefined && expected > 0) yield* this.#between(1, expected)
  }

  /** Entries that a read which may lag did not return, the newest first. */
  async *#between(from: number, to: number): AsyncIterable<LogEntry> {
    const missing = { from: numberKey(from), to: numberKey(to), reverse: true }
    for await (const item of this.#table.query(PARTITION, missing)) yield entries.decode(item.value)
  }

  /** Returns the number of the newest entry, 0 if there is none. */
  async last(): Promise<number> {
    for await (const item of this.#table.query(PARTITION, { reverse: true, limit: 1 })) return Number(item.sk)
    return 0
  }
}
