import type { Settings } from '../settings.ts'
import { heaviestTerms, UNIT, type Vector } from '../text/vector.ts'
import { byAge, type OpenStory } from '../window/open-story.ts'
import { createInvertedIndex } from './inverted-index.ts'

/** Finds the stories that share rare terms with an article, at a cost that does not grow with the window. */
export interface StoryIndex {
  /** Indexes the story under the heaviest terms of an article that was just added to it. */
  add(story: OpenStory, article: Vector): void
  remove(story: OpenStory): void
  /** Candidates that the article may join or follow, those that share the most weight first. */
  candidates(article: Vector): OpenStory[]
}

/** The fields of a story in `fields`: the search that last found it, the weight it shared then, its damping and its age. */
const [LAST_SEARCH, SHARED_WEIGHT, DAMPING, FOUNDED, FIELDS] = [0, 1, 2, 3, 4] as const

/** Creates an empty index. */
export function createStoryIndex(settings: Settings): StoryIndex {
  const stories: (OpenStory | undefined)[] = []
  const freeSlots: number[] = []
  // The fields of a story are side by side in memory, because a search reads a hundred stories all over the window.
  let fields = new Float64Array(1024 * FIELDS)
  let currentSearch = 0
  const found = new Uint32Array(settings.storiesInTotal)

  const age = (a: number, b: number) =>
    fields[a * FIELDS + FOUNDED]! - fields[b * FIELDS + FOUNDED]! || byAge(stories[a]!, stories[b]!)
  const index = createInvertedIndex(age)

  // An article is usually added right after its search.
  let last: { vector: Vector; order: Uint32Array } | undefined
  const orderOf = (vector: Vector) => {
    if (last?.vector !== vector) last = { vector, order: heaviestTerms(vector, settings.termsIndexed) }
    return last.order
  }

  const grow = () => {
    const smaller = fields
    fields = new Float64Array(smaller.length * 2)
    fields.set(smaller)
  }

  /** The slot of a story in `stories` and `fields`. */
  const slotOf = (story: OpenStory): number => {
    if (story.slot === undefined) {
      story.slot = freeSlots.pop() ?? stories.length
      stories[story.slot] = story
      if (stories.length * FIELDS > fields.length) grow()
      fields[story.slot * FIELDS + FOUNDED] = story.founded ?? 0
    }
    // A story with many articles shares a term with nearly every article.
    fields[story.slot * FIELDS + DAMPING] = story.members.size ** 0.25
    return story.slot
  }

  const removeStory = (story: OpenStory) => {
    const { slot } = story
    if (slot === undefined) return
    for (const term of story.terms) index.remove(term, slot)
    stories[slot] = undefined
    freeSlots.push(slot)
    story.slot = undefined
  }

  /** Writes the stories that share terms into `found` and the shared weight into `fields`. Returns their number. */
  const collectCandidates = (vector: Vector): number => {
    let count = 0
    let left = settings.storiesInTotal
    currentSearch++
    for (const at of orderOf(vector)) {
      const postings = index.get(vector.terms[at]!)
      if (!postings) continue
      const weight = (vector.weights[at]! / UNIT) ** 2
      const end = Math.max(0, postings.length - Math.min(settings.storiesPerTerm, left))
      for (let i = postings.length - 1; i >= end; i--) {
        const story = postings[i]!
        const at = story * FIELDS
        if (fields[at + LAST_SEARCH] === currentSearch) fields[at + SHARED_WEIGHT]! += weight
        else {
          fields[at + LAST_SEARCH] = currentSearch
          fields[at + SHARED_WEIGHT] = weight
          found[count++] = story
        }
      }
      left -= postings.length - end
      if (left <= 0) break
    }
    return count
  }

  const isBetter = (a: number, b: number) => {
    const difference = fields[a * FIELDS + SHARED_WEIGHT]! - fields[b * FIELDS + SHARED_WEIGHT]!
    return difference > 0 || (difference === 0 && age(a, b) > 0)
  }

  return {
    add(story, article) {
      const slot = slotOf(story)
      for (const at of orderOf(article)) index.insert(article.terms[at]!, slot)
    },
    remove: removeStory,
    candidates(article) {
      const best: number[] = []
      const count = collectCandidates(article)
      for (let i = 0; i < count; i++) {
        const story = found[i]!
        const at = story * FIELDS
        fields[at + SHARED_WEIGHT]! /= fields[at + DAMPING]!
        if (fields[at + SHARED_WEIGHT]! < settings.leastSharedWeight) continue
        let position = best.length
        while (position > 0 && isBetter(story, best[position - 1]!)) position--
        if (position === settings.storiesFollowed) continue
        best.splice(position, 0, story)
        if (best.length > settings.storiesFollowed) best.pop()
      }
      return best.map((story) => stories[story]!)
    },
  }
}
