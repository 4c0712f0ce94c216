import { isDeepStrictEqual } from 'node:util'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import type { View } from '../../domain/story/assemble.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Table } from '../../ports/table.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { days, storiesOf } from '../../store/stories/read-stories.ts'
import { dayOf, Stories } from '../../store/stories/stories.ts'
import { StoryLog } from '../../store/stories/story-log.ts'

/** Until then a story may be released, which the desk's log does not tell. */
const SETTLED_DAYS = 4

/**
 * Every story that readers may see, for one who asks again each minute: a day into which nothing was entered since is
 * not read again, and a story that did not change stays the same object. It forgets everything once a day.
 */
export class PublisherCache {
  readonly #table: Table
  readonly #clock: Clock
  readonly #days = new Map<string, Story[]>()
  /** Days to be read again. */
  readonly #stale = new Set<string>()
  /** The story that each absorbed one became part of. */
  readonly #partOf = new Map<string, string>()
  #sources: ReadonlyMap<string, Source> = new Map()
  #decided: readonly Decision[] = []
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
    const view = { sources, decisions: decisionsByStory(this.#decided) }
    const found: Story[][] = []
    for (const day of days(range.from, range.to)) found.push(await this.#storiesOf(day, stories, view))
    return found.reverse().flat()
  }

  async #storiesOf(day: string, stories: Stories, view: View): Promise<Story[]> {
    const known = this.#days.get(day)
    if (known && !this.#stale.has(day) && day < this.#firstUnsettled()) return known
    const before = new Map(known?.map((story) => [story.id, story]))
    const now = (await storiesOf(day, stories, view)).map((story) => {
      for (const other of story.absorbed) this.#partOf.set(other, story.id)
      const same = before.get(story.id)
      return same && isDeepStrictEqual(same, story) ? same : story
    })
    this.#days.set(day, now)
    this.#stale.delete(day)
    return now
  }

  async #forgetChanged(sources: ReadonlyMap<string, Source>): Promise<void> {
    const last = await projectedUpTo(this.#table)
    const today = this.#clock().toISOString().slice(0, 10)
    if (today === this.#since && areSame(sources, this.#sources)) {
      for await (const { articles, merges, left = [] } of new StoryLog(this.#table).after(this.#seq, last)) {
        for (const { placement } of articles) if (placement) this.#forget(placement.story)
        for (const { from, into } of merges) for (const story of [from, into]) this.#forget(story)
        for (const { story } of left) this.#forget(story)
      }
    } else {
      this.#days.clear()
      this.#stale.clear()
      this.#partOf.clear()
      this.#since = today
      this.#sources = sources
    }
    this.#seq = last
    await this.#readDecisions()
  }

  async #readDecisions(): Promise<void> {
    const decided = await new Decisions(this.#table).all()
    const fresh = decided.slice(this.#decided.length)
    this.#decided = decided
    for (const { act } of fresh) {
      const about = act.is === 'undo' ? decided[act.decision - 1]?.act : act
      if (about && 'story' in about) this.#forget(about.story)
    }
  }

  #forget(story: string): void {
    this.#stale.add(dayOf(story))
    const whole = this.#partOf.get(story)
    if (whole !== undefined) this.#stale.add(dayOf(whole))
  }

  #firstUnsettled(): string {
    const day = new Date(this.#clock().getTime() - SETTLED_DAYS * DAY_MS)
    return day.toISOString().slice(0, 10).replaceAll('-', '')
  }
}

function areSame(one: ReadonlyMap<string, Source>, other: ReadonlyMap<string, Source>): boolean {
  return one.size === other.size && [...one].every(([id, source]) => other.get(id) === source)
}
