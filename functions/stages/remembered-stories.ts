import { projectedUpTo } from '../desk/projection.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import type { Clock } from '../ports/clock.ts'
import type { Table } from '../ports/table.ts'
import { DeskLog } from '../store/desk-log.ts'
import { days, storiesOf } from '../store/read-stories.ts'
import { dayOf, Stories } from '../store/stories.ts'

/** Until then a story may be released, which the desk's log does not tell. */
const SETTLED_DAYS = 4
const DAY = 86_400_000

/**
 * Every story that readers may see, for one who asks again each minute: days of stories into which nothing was entered
 * since stay in memory, no longer than a day, and a story that did not change stays the same object.
 */
export class RememberedStories {
  readonly #table: Table
  readonly #clock: Clock
  readonly #days = new Map<string, Story[]>()
  /** The story that each absorbed one became part of. */
  readonly #partOf = new Map<string, string>()
  #sources: ReadonlyMap<string, Source> = new Map()
  #since = ''
  #seq = 0

  constructor(table: Table, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  /** Those founded between two times, those of the newest day first. */
  async read(range: { from: Date; to: Date }, sources: ReadonlyMap<string, Source>): Promise<Story[]> {
    await this.#forgetChanged(sources)
    const stories = new Stories(this.#table)
    const found: Story[][] = []
    for (const day of days(range.from, range.to)) found.push(await this.#storiesOf(day, stories, sources))
    return found.reverse().flat()
  }

  async #storiesOf(day: string, stories: Stories, sources: ReadonlyMap<string, Source>): Promise<Story[]> {
    const known = this.#days.get(day)
    if (known) return known
    const fresh = await storiesOf(day, stories, sources)
    for (const { id, absorbed } of fresh) for (const other of absorbed) this.#partOf.set(other, id)
    if (day < this.#firstUnsettled()) this.#days.set(day, fresh)
    return fresh
  }

  async #forgetChanged(sources: ReadonlyMap<string, Source>): Promise<void> {
    const last = await projectedUpTo(this.#table)
    const today = this.#clock().toISOString().slice(0, 10)
    if (today === this.#since && areSame(sources, this.#sources)) {
      for await (const { articles, merges } of new DeskLog(this.#table).after(this.#seq, last)) {
        for (const { placement } of articles) if (placement) this.#forget(placement.story)
        for (const { from, into } of merges) for (const story of [from, into]) this.#forget(story)
      }
    } else {
      this.#days.clear()
      this.#partOf.clear()
      this.#since = today
      this.#sources = sources
    }
    this.#seq = last
  }

  #forget(story: string): void {
    this.#days.delete(dayOf(story))
    const whole = this.#partOf.get(story)
    if (whole !== undefined) this.#days.delete(dayOf(whole))
  }

  #firstUnsettled(): string {
    const day = new Date(this.#clock().getTime() - SETTLED_DAYS * DAY)
    return day.toISOString().slice(0, 10).replaceAll('-', '')
  }
}

function areSame(one: ReadonlyMap<string, Source>, other: ReadonlyMap<string, Source>): boolean {
  return one.size === other.size && [...one].every(([id, source]) => other.get(id) === source)
}
