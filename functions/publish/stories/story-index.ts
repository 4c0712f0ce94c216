import type { Publication } from '../../domain/model/publication.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { dayOf } from '../../domain/time.ts'

/** The stories in the orders in which they are looked for, the newest first in each. */
export interface StoryIndex {
  all: Story[]
  byTopic: Map<string, Story[]>
  /** A place's own and those of the places within it. */
  byPlace: Map<string, Story[]>
  /** By the day of publication, the newest day first. */
  byDay: Map<string, Story[]>
  important: Story[]
  official: Story[]
}

/** A day that has stories, and the days before and after it that have some. */
export interface DayOfStories {
  /** Such as `2026-11-22`. */
  day: string
  /** Withdrawn ones too. */
  stories: readonly Story[]
  next?: string
  previous?: string
}

export function daysOf({ byDay }: StoryIndex): DayOfStories[] {
  const days = [...byDay]
  return days.map(([day, stories], at) => ({
    day,
    stories,
    ...(at > 0 && { next: days[at - 1]![0] }),
    ...(at < days.length - 1 && { previous: days[at + 1]![0] }),
  }))
}

export function indexStories(
  stories: readonly Story[],
  places: readonly Place[],
  { schedule }: Pick<Publication, 'schedule'>,
): StoryIndex {
  const parents = new Map(places.map(({ id, parent }) => [id, parent]))
  const all = stories.toSorted(newestFirst)
  const shelf: StoryIndex = {
    all,
    byTopic: new Map(),
    byPlace: new Map(),
    byDay: new Map(),
    important: [],
    official: [],
  }
  for (const story of all) {
    put(shelf.byDay, dayOfStory(story, schedule.timeZone), story)
    for (const topic of unique(story.topics)) put(shelf.byTopic, topic, story)
    for (const place of unique(withParents(story.places, parents))) put(shelf.byPlace, place, story)
    if (isOfficial(story)) shelf.official.push(story)
    if (isImportant(story)) shelf.important.push(story)
  }
  return shelf
}

const days = new WeakMap<Story, { timeZone: string; day: string }>()

/** The day of publication there, worked out once for each story. */
export function dayOfStory(story: Story, timeZone: string): string {
  const known = days.get(story)
  if (known?.timeZone === timeZone) return known.day
  const day = dayOf(new Date(story.published), timeZone)
  days.set(story, { timeZone, day })
  return day
}

/** Three outlets on their own, or a final official act. */
export function isImportant(story: Story): boolean {
  return independent(story) >= 3 || (isOfficial(story) && story.status?.stage === 'final')
}

export function isOfficial(story: Story): boolean {
  return story.kind === 'official'
}

/** How many outlets have it on their own. */
export function independent({ articles }: Story): number {
  if (articles.length < 2) return articles.length
  const own = articles.filter(({ id, copyOf }) => id === copyOf)
  return unique(own.map(({ outlet }) => outlet.toLowerCase())).length
}

// The country as a whole is no sum of its states: "Federal" means that a federal body acts.
function withParents(places: readonly string[], parents: Map<string, string | undefined>): string[] {
  const found = [...places]
  for (const place of places) {
    for (let at = parents.get(place); at && at !== 'us'; at = parents.get(at)) found.push(at)
  }
  return found
}

/** Quicker than a set for the few that a story has. */
function unique(few: readonly string[]): string[] {
  return few.filter((one, at) => few.indexOf(one) === at)
}

function put(map: Map<string, Story[]>, key: string, story: Story): void {
  const list = map.get(key)
  if (list) list.push(story)
  else map.set(key, [story])
}
