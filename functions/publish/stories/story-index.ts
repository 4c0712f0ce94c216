import { type Difference, withDifference, withSorted } from '../../domain/math/difference.ts'
import type { Publication } from '../../domain/model/publication.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { parentsById, parentsOf, rootCountry } from '../../domain/places.ts'
import { isImportant, isOfficial } from '../../domain/story/importance.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { dayOf } from '../../domain/time.ts'

/** The stories by topic, place and day, the newest first in each list. */
export interface StoryIndex {
  all: Story[]
  byTopic: Map<string, Story[]>
  /** The stories of a place and of the places within it. */
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

/** The days that have stories, the newest first. */
export function daysOf({ byDay }: StoryIndex): DayOfStories[] {
  const days = [...byDay]
  return days.map(([day, stories], at) => ({
    day,
    stories,
    ...(at > 0 && { next: days[at - 1]![0] }),
    ...(at < days.length - 1 && { previous: days[at + 1]![0] }),
  }))
}

const nothing: StoryIndex = {
  all: [],
  byTopic: new Map(),
  byPlace: new Map(),
  byDay: new Map(),
  important: [],
  official: [],
}

/**
 * Sorts stories into the lists from which pages and feeds are made: all of them, or those that came and went since they were
 * sorted `before`. Lists without a change are the same objects then.
 */
export function indexStories(
  stories: readonly Story[],
  places: readonly Place[],
  { schedule }: Pick<Publication, 'schedule'>,
  change: Difference<Story> & { before?: StoryIndex } = { gone: [], come: [...stories] },
): StoryIndex {
  const { gone, come, before = nothing } = change
  const parents = parentsById(places)
  const country = rootCountry(places)
  const sorted = (lists: Map<string, Story[]>, keysOf: (story: Story) => readonly string[]) =>
    withDifference(lists, change, { keysOf, compare: newestFirst })
  const only = (list: Story[], isIn: (story: Story) => boolean) =>
    withSorted(list, { gone: gone.filter(isIn), come: come.filter(isIn) }, newestFirst)
  const byDay = sorted(before.byDay, (story) => [dayOfStory(story, schedule.timeZone)])
  return {
    all: withSorted(before.all, change, newestFirst),
    byTopic: sorted(before.byTopic, ({ topics }) => unique(topics)),
    byPlace: sorted(before.byPlace, (story) => unique(withParents(story.places))),
    byDay: new Map([...byDay].sort(([a], [b]) => (a < b ? 1 : -1))),
    important: only(before.important, isImportant),
    official: only(before.official, isOfficial),
  }

  // The country as a whole is not the sum of its states: "Federal" means that a federal body acts.
  function withParents(own: readonly string[]): string[] {
    const above = own.flatMap((place) => parentsOf(place, parents))
    return [...own, ...above.filter((place) => place !== country)]
  }
}

const days = new WeakMap<Story, { timeZone: string; day: string }>()

/** The day of publication in a zone, cached for each story. */
export function dayOfStory(story: Story, timeZone: string): string {
  const known = days.get(story)
  if (known?.timeZone === timeZone) return known.day
  const day = dayOf(new Date(story.published), timeZone)
  days.set(story, { timeZone, day })
  return day
}

/** Faster than a set for the few values of a story. */
function unique(few: readonly string[]): string[] {
  return few.filter((one, at) => few.indexOf(one) === at)
}
