import type { Settings } from '../settings.ts'
import { heaviestTerms, UNIT, type Vector } from '../text/vector.ts'
import { byAge, isQuiet, type OpenStory } from '../window/open-story.ts'
import { createInvertedIndex } from './inverted-index.ts'

/** Finds the stories that share rare terms with an article, at a cost that does not grow with the window. */
export interface StoryIndex {
  /** Indexes the story under the heaviest terms of an article that was just added to it. */
  add(story: OpenStory, article: Vector): void
  remove(story: OpenStory): void
  /**
   * Candidates that an article of this day may join, then closed stories that it may follow; in both groups, those that share
   * the most weight come first.
   */
  candidates(article: Vector, day: number | undefined): OpenStory[]
}

/**
 * The fields of a story in `fields`: the search that last found it, the weight it shared then, when it was founded and the
 * day of its latest article.
 */
const [LAST_SEARCH, SHARED_WEIGHT, FOUNDED, LAST_DAY, FIELDS] = [0, 1, 2, 3, 4] as const

/** Creates an empty index. */
export function createStoryIndex(settings: Settings): StoryIndex {
  const stories: (OpenStory | undefined)[] = []
  const freeSlots: number[] = []
  // A story's fields are side by side in memory, because a search reads a hundred stories scattered over the window.
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
    fields[story.slot * FIELDS + LAST_DAY] = story.lastDay
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

  /** Inserts a story into a list of the best, which keeps only so many. */
  const insert = (story: number, best: number[], most: number) => {
    let position = best.length
    while (position > 0 && isBetter(story, best[position - 1]!)) position--
    if (position === most) return
    best.splice(position, 0, story)
    if (best.length > most) best.pop()
  }

  return {
    add(story, article) {
      const slot = slotOf(story)
      for (const at of orderOf(article)) index.insert(article.terms[at]!, slot)
    },
    remove: removeStory,
    candidates(article, day) {
      // A closed story must not take the place of an open one that shares less.
      const open: number[] = []
      const closed: number[] = []
      const count = collectCandidates(article)
      for (let i = 0; i < count; i++) {
        const story = found[i]!
        const at = story * FIELDS
        if (fields[at + SHARED_WEIGHT]! < settings.leastSharedWeight) continue
        const isOpen = !isQuiet(day, fields[at + LAST_DAY]!, settings)
        insert(story, isOpen ? open : closed, settings.storiesCompared)
      }
      return [...open, ...closed].map((story) => stories[story]!)
    },
  }
}
