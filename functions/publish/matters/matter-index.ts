import { latestChangeFirst, type Matter } from '../../domain/model/matter.ts'
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
  const all = matters.toSorted(latestChangeFirst)
  const byId = new Map(all.map((matter) => [matter.id, matter]))
  // Nearly every story is part of one matter only: a list for each would cost more than all else here.
  const first = new Map<string, Matter>()
  const further = new Map<string, Matter[]>()
  for (const matter of all) {
    for (const story of matter.stories) {
      const known = first.get(story)
      if (known === undefined) first.set(story, matter)
      else further.set(story, [...(further.get(story) ?? [known]), matter].slice(0, MAX_OF_STORY))
    }
  }
  const shown = new Map<string, Story>()
  // Without matters, nobody asks.
  if (all.length > 0) for (const story of stories) if (!story.withdrawn) shown.set(story.id, story)
  return {
    all,
    find: (id) => byId.get(id),
    ofStory: (story) => {
      const matter = first.get(story)
      return matter === undefined ? none : (further.get(story) ?? [matter])
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
  }
}

/** An index without matters. */
export const noMatters: MatterIndex = indexMatters([], [])
