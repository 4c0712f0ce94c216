import type { Table, Write } from '../../ports/table.ts'
import { articleWrite } from './articles.ts'
import { toKeepPublished } from './keep-published.ts'
import { leaveWrite, memberWrite, Stories, unmergeWrite } from './stories.ts'
import type { Left, LogEntry, StoryLog } from './story-log.ts'

/** The key of the item whose version is the number of the last log entry that was projected. */
export const PROJECTED_UP_TO = { pk: 'POINTER', sk: 'projected' }

/** The key of the item whose version is the time of the last replay, in milliseconds: a replay adds nothing to the log. */
const REPLAYED = { pk: 'POINTER', sk: 'replayed' }

/**
 * Writes the log's entries to where they are read: articles by source and id, stories by day. Each write is conditional on
 * the entry's number, so applying an entry again, or late, changes nothing.
 */
export class Projection {
  readonly #table: Table
  readonly #stories: Stories
  /** The number of the last entry that is known to be applied. */
  #done = 0

  constructor(table: Table) {
    this.#table = table
    this.#stories = new Stories(table)
  }

  /** Applies one entry. */
  async apply(entry: LogEntry): Promise<void> {
    const { seq } = entry
    const writes: Write[] = entry.articles.flatMap((article) => [
      articleWrite(article, seq),
      ...(article.placement ? [memberWrite(article, article.placement, seq)] : []),
    ])
    const unmerged = (entry.unmerged ?? []).map((one) => unmergeWrite(one, seq))
    await this.#table.write([...writes, ...unmerged, ...(await this.#stories.writesFor(entry.merges, seq))])
    // After the articles are in their new stories: after a crash in between, an article is in two stories and not in none.
    if (entry.left?.length) await this.#table.write(entry.left.flatMap((left) => leaveWrites(left, entry)))
    if (entry.left?.length || entry.unmerged?.length) await this.#keepPublished(entry)
    await this.#table.write([{ ...PROJECTED_UP_TO, value: seq, version: seq, when: { below: seq } }])
    this.#done = Math.max(seq, this.#done)
  }

  /** Applies the entries up to `last` that were not applied yet, because a processor stopped after writing them to the log. */
  async finish(log: StoryLog, last: number): Promise<void> {
    // Another process applied those that it wrote.
    if (this.#done < last) this.#done = await projectedUpTo(this.#table)
    for await (const entry of log.after(this.#done, last)) await this.apply(entry)
  }

  /**
   * Once an entry is applied, what is published later says nothing about what readers had seen by then. The pointer is read
   * last: if it is still below the entry, so it was when the stories were read.
   */
  async #keepPublished(entry: LogEntry): Promise<void> {
    const publications = await toKeepPublished(entry, this.#stories)
    if (publications.length === 0 || (await projectedUpTo(this.#table)) >= entry.seq) return
    await this.#stories.publish(publications)
  }
}

function leaveWrites({ article: id, story, joined }: Left, { articles, seq, at }: LogEntry): Write[] {
  const article = articles.find((one) => one.id === id)
  return article && article.placement?.story !== story
    ? [leaveWrite({ ...article, joined }, story, { seq, at })]
    : []
}

/** Returns the number of the last log entry that was applied, 0 if there is none. */
export async function projectedUpTo(table: Table): Promise<number> {
  return (await readPointers(table)).projectedUpTo
}

/** Where the projection stands. Who keeps stories in memory must read them again after a replay. */
export async function readPointers(table: Table): Promise<{ projectedUpTo: number; replayed: number }> {
  const [projected, replayed] = await table.get([PROJECTED_UP_TO, REPLAYED])
  return { projectedUpTo: projected?.version ?? 0, replayed: replayed?.version ?? 0 }
}

/** Notes that entries were applied again. */
export async function noteReplay(table: Table, now: Date): Promise<void> {
  await table.write([{ ...REPLAYED, value: now.toISOString(), version: now.getTime(), when: 'always' }])
}
