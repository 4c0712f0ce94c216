import type { Vector } from '../text/vector.ts'
import { byAge, type OpenStory } from './open-story.ts'
import type { Settings } from './settings.ts'

/** Finds the stories that share rare words with something, at a cost that does not grow with the window. */
export interface StoryIndex {
  add(story: OpenStory, terms: Uint32Array): void
  remove(story: OpenStory, terms: Uint32Array): void
  /** The likeliest first. */
  candidates(vector: Vector): OpenStory[]
}

export function createStoryIndex(settings: Settings): StoryIndex {
  const byTerm = new Map<number, OpenStory[]>()

  return {
    add(story, terms) {
      for (const term of terms) {
        const stories = byTerm.get(term)
        if (!stories) byTerm.set(term, [story])
        else {
          const place = placeOf(stories, story)
          if (stories[place] !== story) stories.splice(place, 0, story)
        }
      }
    },
    remove(story, terms) {
      for (const term of terms) {
        const stories = byTerm.get(term)
        const place = stories ? placeOf(stories, story) : -1
        if (stories?.[place] !== story) continue
        if (stories.length === 1) byTerm.delete(term)
        else stories.splice(place, 1)
      }
    },
    candidates(vector) {
      const shared = new Map<OpenStory, number>()
      let left = settings.storiesInAll
      for (const at of rarestFirst(vector)) {
        const stories = byTerm.get(vector.terms[at]!)
        if (!stories) continue
        const weight = vector.weights[at]! ** 2
        const end = Math.max(0, stories.length - Math.min(settings.storiesPerTerm, left))
        for (let i = stories.length - 1; i >= end; i--)
          shared.set(stories[i]!, (shared.get(stories[i]!) ?? 0) + weight)
        left -= stories.length - end
        if (left <= 0) break
      }
      // A story of many articles shares a word with nearly everything.
      return [...shared]
        .map(([story, weight]) => ({ story, weight: weight / story.members.size ** 0.25 }))
        .sort((a, b) => b.weight - a.weight || byAge(b.story, a.story))
        .slice(0, settings.storiesCompared)
        .map(({ story }) => story)
    },
  }
}

function rarestFirst({ terms, weights }: Vector): number[] {
  return Array.from(terms.keys()).sort((a, b) => weights[b]! - weights[a]! || a - b)
}

/** Where the story stands in a list from old to new, or would. */
function placeOf(stories: readonly OpenStory[], story: OpenStory): number {
  let low = 0
  let high = stories.length
  // Most come last.
  if (high > 0 && byAge(stories[high - 1]!, story) < 0) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (byAge(stories[middle]!, story) < 0) low = middle + 1
    else high = middle
  }
  return low
}
