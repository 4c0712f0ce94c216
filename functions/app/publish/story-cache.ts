import { isDeepStrictEqual } from 'node:util'
import pLimit from 'p-limit'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import type { View } from '../../domain/story/assemble.ts'
import { withoutMoved } from '../../domain/story/links/moved-stories.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { isWaiting } from '../../domain/story/publication/is-waiting.ts'
import type { StoryRecord } from '../../domain/story/story-record.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Table } from '../../ports/table.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { readPointers } from '../../store/stories/projection.ts'
import { days, readWhole } from '../../store/stories/read-stories.ts'
import { dayOf, Stories } from '../../store/stories/stories.ts'
import { StoryLog } from '../../store/stories/story-log.ts'
import { COMPOSING_LOOKBACK_DAYS } from '../articles/publish-story.ts'
import { areSame } from './are-same.ts'

/** For this long, a story keeps its page and is in lists. */
export const PUBLISHED_DAYS = 366
/** Until a story is this old, it may be published without an entry in the story log. */
const SETTLED_DAYS = COMPOSING_LOOKBACK_DAYS + 1

/** With more changed stories than this, the whole day is read. */
const MOST_READ_SINGLY = 25

/** The stories that were founded on one day. */
interface Day {
  /** Those that readers may see, the newest first. */
  stories: Story[]
  /** Whether all articles of some story moved to another one. */
  hasMoved: boolean
  /** Those that are not published yet, by id. Another process may publish them without an entry in the story log. */
  waiting: Map<string, StoryRecord>
  /** Whether they could still be published when they were read. */
  mightPublish: boolean
}

/** What stories are read from, and what decides how they are shown. */
interface Reading {
  stories: Stories
  view: View
}

/**
 * Reads every story that readers may see, again and again. It reads a story again only if something was entered into it, if
 * it was not published yet, or after a replay. A story that did not change stays the same object.
 */
export class StoryCache {
  readonly #table: Table
  readonly #clock: Clock
  /** Publishing and composing may read at the same time. */
  readonly #oneAtATime = pLimit(1)
  readonly #days = new Map<string, Day>()
  /** The ids of the stories that must be read again, by day. */
  readonly #stale = new Map<string, Set<string>>()
  /** For each absorbed story, the story that it became part of. */
  readonly #partOf = new Map<string, string>()
  #sources: ReadonlyMap<string, Source> = new Map()
  #decisions: readonly Decision[] = []
  #readUpTo = 0
  #replayed = 0

  constructor(table: Table, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  /** The stories that began in a range of time, those of the newest day first. */
  read(range: { from: Date; to: Date }, sources: ReadonlyMap<string, Source>): Promise<Story[]> {
    return this.#oneAtATime(async () => {
      const read = await this.#reader(sources)
      const found: Day[] = []
      for (const day of days(range.from, range.to)) found.push(await read(day))
      const stories = found.reverse().flatMap((day) => day.stories)
      // Hardly any story moves, and most runs read the stories of a year.
      return found.some(({ hasMoved }) => hasMoved) ? withoutMoved(stories) : stories
    })
  }

  /** The stories that were founded on these days, each `YYYYMMDD`, and are not published yet, as they are stored now. */
  waitingOn(days: Iterable<string>, sources: ReadonlyMap<string, Source>): Promise<StoryRecord[]> {
    return this.#oneAtATime(async () => {
      const read = await this.#reader(sources)
      const found: StoryRecord[] = []
      for (const day of days) found.push(...(await read(day)).waiting.values())
      return found
    })
  }

  async #reader(sources: ReadonlyMap<string, Source>): Promise<(day: string) => Promise<Day>> {
    await this.#forgetChanged(sources)
    const stories = new Stories(this.#table)
    const view = { sources, decisions: decisionsByStory(this.#decisions) }
    const firstUnsettled = this.#daysAgo(SETTLED_DAYS)
    const first = this.#daysAgo(PUBLISHED_DAYS)
    for (const day of this.#days.keys()) if (day < first) this.#forgetDay(day)
    return (day) => this.#read(day, { stories, view, mightPublish: day >= firstUnsettled })
  }

  async #read(day: string, { mightPublish, ...from }: Reading & { mightPublish: boolean }): Promise<Day> {
    const { stories } = from
    const known = this.#days.get(day)
    const ids = new Set(this.#stale.get(day))
    if (known?.mightPublish) for (const id of known.waiting.keys()) ids.add(id)
    if (known && ids.size === 0) return known
    const isWhole = !known || ids.size > MOST_READ_SINGLY
    const records = isWhole ? await stories.foundedOn(day) : await recordsOf(ids, stories)
    const now = await this.#assembled(records, known, from)
    if (known && !isWhole) {
      now.stories.push(...known.stories.filter(({ id }) => !ids.has(id)))
      for (const [id, record] of known.waiting) if (!ids.has(id)) now.waiting.set(id, record)
    }
    now.stories.sort(newestFirst)
    now.mightPublish = mightPublish
    now.hasMoved = now.stories.some(({ withdrawn }) => withdrawn?.moved)
    this.#days.set(day, now)
    this.#stale.delete(day)
    return now
  }

  async #assembled(
    records: readonly StoryRecord[],
    before: Day | undefined,
    { stories, view }: Reading,
  ): Promise<Day> {
    const known = new Map(before?.stories.map((story) => [story.id, story]))
    const loaded = new Map(records.map((record) => [record.id, record]))
    const day: Day = { stories: [], hasMoved: false, waiting: new Map(), mightPublish: true }
    for (const record of records) {
      if (isWaiting(record)) day.waiting.set(record.id, record)
      const story = await readWhole(stories, record, view, loaded)
      if (!story) continue
      for (const other of story.absorbed) this.#partOf.set(other, story.id)
      const same = known.get(story.id)
      day.stories.push(same && isDeepStrictEqual(same, story) ? same : story)
    }
    return day
  }

  async #forgetChanged(sources: ReadonlyMap<string, Source>): Promise<void> {
    const { projectedUpTo: last, replayed } = await readPointers(this.#table)
    if (areSame(sources, this.#sources) && replayed === this.#replayed) {
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
      this.#sources = sources
      this.#replayed = replayed
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
    for (const id of [story, this.#partOf.get(story)]) {
      if (id === undefined || !this.#days.has(dayOf(id))) continue
      const stale = this.#stale.get(dayOf(id)) ?? new Set()
      this.#stale.set(dayOf(id), stale.add(id))
    }
  }

  #daysAgo(count: number): string {
    const at = new Date(this.#clock().getTime() - count * DAY_MS)
    return at.toISOString().slice(0, 10).replaceAll('-', '')
  }

  #forgetDay(day: string): void {
    for (const { absorbed } of this.#days.get(day)?.stories ?? [])
      for (const id of absorbed) this.#partOf.delete(id)
    this.#days.delete(day)
    this.#stale.delete(day)
  }
}

async function recordsOf(ids: Iterable<string>, stories: Stories): Promise<StoryRecord[]> {
  const records: StoryRecord[] = []
  for (const id of ids) {
    const record = await stories.get(id)
    if (record) records.push(record)
  }
  return records
}
