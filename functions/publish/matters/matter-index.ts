import type { Matter } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'

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
}

/** The most matters that a story names. */
const MAX_OF_STORY = 3

const none: readonly Matter[] = []

/** Sorts matters into the lists from which pages are made. A withdrawn story is in none. */
export function indexMatters(matters: readonly Matter[], stories: readonly Story[]): MatterIndex {
  const all = matters.toSorted(latestFirst)
  const byId = new Map(all.map((matter) => [matter.id, matter]))
  const ofStory = new Map<string, Matter[]>()
  for (const matter of all) {
    for (const story of matter.stories) {
      const known = ofStory.get(story)
      if (!known) ofStory.set(story, [matter])
      else if (known.length < MAX_OF_STORY) known.push(matter)
    }
  }
  const shown = new Map<string, Story>()
  // Without matters, nobody asks.
  if (all.length > 0) for (const story of stories) if (!story.withdrawn) shown.set(story.id, story)
  return {
    all,
    find: (id) => byId.get(id),
    ofStory: (story) => ofStory.get(story) ?? none,
    storiesOf: (matter) => matter.stories.flatMap((id) => shown.get(id) ?? []).reverse(),
    story: (id) => shown.get(id),
  }
}

/** An index without matters. */
export const noMatters: MatterIndex = indexMatters([], [])

function latestFirst(a: Matter, b: Matter): number {
  return a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1
}
