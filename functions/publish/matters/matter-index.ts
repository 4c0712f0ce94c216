import { type Difference, withDifference, withSorted } from '../../domain/math/difference.ts'
import { latestChangeFirst, type Matter } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { type Change, Memory } from '../site/memory.ts'

/** The matters that readers see, and their stories. */
export interface MatterIndex {
  /** The one that changed last comes first. */
  all: readonly Matter[]
  find: (id: string) => Matter | undefined
  /** The matters that a story is part of. */
  ofStory: (story: string) => readonly Matter[]
  /** The stories of a matter that readers see, the newest first. */
  storiesOf: (matter: Matter) => Story[]
  story: (id: string) => Story | undefined
  /** All stories that readers see. */
  stories: readonly Story[]
  /** The matters whose files show a story, or whether readers see it. */
  showing: (story: string) => readonly Matter[]
  /** The matters that are related to one. */
  relatedTo: (id: string) => readonly Matter[]
}

/** The most matters that a story names. */
const MAX_OF_STORY = 3

const none: readonly Matter[] = []

/** Sorts matters into the lists from which pages are made. A withdrawn story is in none. */
export function indexMatters(
  matters: readonly Matter[],
  stories: readonly Story[],
  memory = new Memory(),
): MatterIndex {
  const { all, byId, byStory, byRelated } = memory.follow('matters', matters, sortMatters)
  // Without matters, nobody asks.
  const shown = memory.follow('stories of matters', all.length > 0 ? stories : [], storiesById)
  return {
    all,
    find: (id) => byId.get(id),
    ofStory: (story) => {
      const found = byStory.get(story)?.filter(({ stories }) => stories.includes(story)) ?? none
      return found.length > MAX_OF_STORY ? found.slice(0, MAX_OF_STORY) : found
    },
    storiesOf: ({ stories: ids }) => {
      const found: Story[] = []
      for (let at = ids.length - 1; at >= 0; at -= 1) {
        const story = shown.get(ids[at]!)
        if (story) found.push(story)
      }
      return found
    },
    story: (id) => shown.get(id),
    stories,
    showing: (story) => byStory.get(story) ?? none,
    relatedTo: (id) => byRelated.get(id) ?? none,
  }
}

interface Sorted {
  all: Matter[]
  byId: Map<string, Matter>
  byStory: Map<string, Matter[]>
  byRelated: Map<string, Matter[]>
}

const nothing: Sorted = { all: [], byId: new Map(), byStory: new Map(), byRelated: new Map() }

function sortMatters(change: Change<Matter, Sorted>): Sorted {
  const { before = nothing } = change
  const by = (keysOf: (matter: Matter) => readonly string[]) => ({ keysOf, compare: latestChangeFirst })
  return {
    all: withSorted(before.all, change, latestChangeFirst),
    byId: byIdWith(before.byId, change),
    byStory: withDifference(before.byStory, change, by(storiesIn)),
    byRelated: withDifference(
      before.byRelated,
      change,
      by(({ related }) => related.map(({ id }) => id)),
    ),
  }
}

/** Every story that a matter names. */
function storiesIn({ stories, about, changes, dates }: Matter): string[] {
  const named = new Set(stories)
  for (const one of [about, ...changes, ...dates]) if (one?.story !== undefined) named.add(one.story)
  return [...named]
}

function storiesById({
  gone,
  come,
  before = new Map(),
}: Change<Story, Map<string, Story>>): Map<string, Story> {
  return byIdWith(before, { gone, come: come.filter(({ withdrawn }) => !withdrawn) })
}

function byIdWith<T extends { id: string }>(
  before: ReadonlyMap<string, T>,
  { gone, come }: Difference<T>,
): Map<string, T> {
  const now = new Map(before)
  for (const { id } of gone) now.delete(id)
  for (const one of come) now.set(one.id, one)
  return now
}

/** An index without matters. */
export const noMatters: MatterIndex = indexMatters([], [])
