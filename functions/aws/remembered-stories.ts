import { projectedUpTo } from '../desk/projection.ts'
import type { Clock } from '../ports/clock.ts'
import type { Item, Key, Range, Table, Write } from '../ports/table.ts'
import { DeskLog } from '../store/desk-log.ts'
import { dayOf, partition } from '../store/stories.ts'

/** Until then a story may be released, which the desk's log does not tell. */
const SETTLED_DAYS = 4
const DAY = 86_400_000

/**
 * A table as the publisher reads it, a year of stories at each run: days into which nothing was entered since stay in
 * memory, for as long as the function stays warm and no longer than a day.
 */
export class RememberedStories implements Table {
  readonly #table: Table
  readonly #clock: Clock
  readonly #days = new Map<string, Item[]>()
  #since = ''
  #seq = 0

  constructor(table: Table, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  /** Forgets the days that the desk has entered something into since the last time. */
  async refresh(): Promise<void> {
    const today = this.#clock().toISOString().slice(0, 10)
    if (today !== this.#since) {
      this.#days.clear()
      this.#since = today
      this.#seq = await projectedUpTo(this.#table)
    }
    const last = await projectedUpTo(this.#table)
    for await (const { articles, merges } of new DeskLog(this.#table).after(this.#seq, last)) {
      const stories = [
        ...articles.flatMap(({ placement }) => placement?.story ?? []),
        ...merges.flatMap(({ from, into }) => [from, into]),
      ]
      for (const story of stories) this.#days.delete(partition(dayOf(story)))
    }
    this.#seq = last
  }

  get(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    return this.#table.get(keys)
  }

  write(writes: readonly Write[]): Promise<boolean[]> {
    return this.#table.write(writes)
  }

  async *query(pk: string, range: Range = {}): AsyncIterable<Item> {
    if (!this.#isSettled(pk) || Object.keys(range).length > 0) return yield* this.#table.query(pk, range)
    const known = this.#days.get(pk)
    if (known) return yield* known
    const items: Item[] = []
    for await (const item of this.#table.query(pk)) items.push(item)
    this.#days.set(pk, items)
    yield* items
  }

  #isSettled(pk: string): boolean {
    const recent = new Date(this.#clock().getTime() - SETTLED_DAYS * DAY)
    const day = recent.toISOString().slice(0, 10).replaceAll('-', '')
    return pk.startsWith(partition('')) && pk < partition(day)
  }
}
