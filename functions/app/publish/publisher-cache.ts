import { isDeepStrictEqual } from 'node:util'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import type { View } from '../../domain/story/assemble.ts'
import { withoutMoved } from '../../domain/story/links/moved-stories.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Files } from '../../ports/files.ts'
import type { Table } from '../../ports/table.ts'
import { Memory } from '../../publish/site/memory.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { Matters } from '../../store/stories/matters.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { days, storiesOf } from '../../store/stories/read-stories.ts'
import { dayOf, Stories } from '../../store/stories/stories.ts'
import { StoryLog } from '../../store/stories/story-log.ts'

/** Until a story is this old, it may be published without an entry in the story log. */
const SETTLED_DAYS = 4

/** What publishing keeps in memory from one run to the next. */
export interface PublisherCache {
  stories: StoryCache
  editions: Editions
  matters: Matters
  /** What was made of them. */
  made: Memory
  /** Number of the log entry up to which all stories are settled and published. */
  settledUpTo?: number
}

/** An empty cache for a publisher. */
export function createPublisherCache({
  content,
  kept,
  clock,
}: {
  content: Table
  kept: Files
  clock: Clock
}): PublisherCache {
  return {
    stories: new StoryCache(content, clock),
    editions: new Editions(content, kept),
    matters: new Matters(content),
    made: new Memory(),
  }
}

/**
 * Reads every story that readers may see, again and again. It reads a day again only if something was entered into it,
 * and a story that did not change stays the same object. It forgets everything once a day.
 */
export class StoryCache {
  readonly #table: Table
  readonly #clock: Clock
  readonly #days = new Map<string, Story[]>()
  /** Days that must be read again. */
  readonly #stale = new Set<string>()
  /** For each absorbed story, the story that it became part of. */
  readonly #partOf = new Map<string, string>()
  #sources: ReadonlyMap<string, Source> = new Map()
  #decisions: readonly Decision[] = []
  #day = ''
  #readUpTo = 0

  constructor(table: Table, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  /** The stories that began in a range of time, those of the newest day first. */
  async read(range: { from: Date; to: Date }, sources: ReadonlyMap<string, Source>): Promise<Story[]> {
    await this.#forgetChanged(sources)
    const stories = new Stories(this.#table)
    const view = { sources, decisions: decisionsByStory(this.#decisions) }
    const found: Story[][] = []
    for (const day of days(range.from, range.to)) found.push(await this.#storiesOf(day, stories, view))
    return withoutMoved(found.reverse().flat())
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
    if (today === this.#day && areSame(sources, this.#sources)) {
      for await (const { articles, merges, unmerged = [], left = [] } of new StoryLog(this.#table).after(
        this.#readUpTo,
        last,
      )) {
        for (const { placement } of articles) if (placement) this.#forget(placement.story)
        for (const { from, into } of merges) for (const story of [from, into]) this.#forget(story)
        for (const { story, from } of unmerged) for (const one of [story, from]) this.#forget(one)
        for (const { story } of left) this.#forget(story)
      }
    } else {
      this.#days.clear()
      this.#stale.clear()
      this.#partOf.clear()
      this.#day = today
      this.#sources = sources
    }
    this.#readUpTo = last
    await this.#readDecisions()
  }

  async #readDecisions(): Promise<void> {
    const decisions = await new Decisions(this.#table).all()
    const fresh = decisions.slice(this.#decisions.length)
    this.#decisions = decisions
    for (const { act } of fresh) {
      const about = act.is === 'undo' ? decisions[act.decision - 1]?.act : act
      // A decision about a matter does not change the story, and one about an edition neither.
      if (about && 'story' in about && !('matter' in about) && !('edition' in about))
        this.#forget(about.story)
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
