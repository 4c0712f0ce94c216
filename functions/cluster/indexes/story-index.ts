import type { Settings } from '../settings.ts'
import { unit, type Vector, weightiest } from '../text/vector.ts'
import { byAge, type OpenStory } from '../window/open-story.ts'
import { createPostings } from './postings.ts'

/** Finds the stories that share rare words with something, at a cost that does not grow with the window. */
export interface StoryIndex {
  /** Makes the story found by the weightiest words of an article that has just entered it. */
  add(story: OpenStory, article: Vector): void
  remove(story: OpenStory): void
  /** Makes one story found by all that found the other, which is found no more. */
  replace(story: OpenStory, by: OpenStory): void
  /** The likeliest first. */
  candidates(article: Vector): OpenStory[]
}

/** What stands in a story's notes: the search that last met it, what it shared then, its damping and its age. */
const [searched, share, damping, founded, size] = [0, 1, 2, 3, 4] as const

export function createStoryIndex(settings: Settings): StoryIndex {
  const stories: (OpenStory | undefined)[] = []
  const free: number[] = []
  // All of a story side by side in memory: a search touches a hundred of them all over the window.
  let notes = new Float64Array(1024 * size)
  let search = 0
  const found = new Uint32Array(settings.storiesInAll)

  const age = (a: number, b: number) =>
    notes[a * size + founded]! - notes[b * size + founded]! || byAge(stories[a]!, stories[b]!)
  const postings = createPostings(age)

  // An article is mostly added right after its search.
  let last: { vector: Vector; order: Uint32Array } | undefined
  const orderOf = (vector: Vector) => {
    if (last?.vector !== vector) last = { vector, order: weightiest(vector, settings.termsIndexed) }
    return last.order
  }

  const grow = () => {
    const before = notes
    notes = new Float64Array(before.length * 2)
    notes.set(before)
  }

  /** The number that a story goes by here. */
  const numbered = (story: OpenStory): number => {
    if (story.number === undefined) {
      story.number = free.pop() ?? stories.length
      stories[story.number] = story
      if (stories.length * size > notes.length) grow()
      notes[story.number * size + founded] = story.founded ?? 0
    }
    // A story of many articles shares a word with nearly everything.
    notes[story.number * size + damping] = story.members.size ** 0.25
    return story.number
  }

  /** Takes a story out and says by which terms it was found. */
  const withdraw = (story: OpenStory) => {
    const { number } = story
    if (number === undefined) return []
    const taken = story.sum.terms.filter((term) => postings.remove(term, number))
    stories[number] = undefined
    free.push(number)
    story.number = undefined
    return taken
  }

  /** Notes in `found` and `notes` which stories have which weight of the article's words, and says how many. */
  const look = (vector: Vector): number => {
    let count = 0
    let left = settings.storiesInAll
    search++
    for (const at of orderOf(vector)) {
      const known = postings.get(vector.terms[at]!)
      if (!known) continue
      const weight = (vector.weights[at]! / unit) ** 2
      const end = Math.max(0, known.length - Math.min(settings.storiesPerTerm, left))
      for (let i = known.length - 1; i >= end; i--) {
        const story = known[i]!
        const at = story * size
        if (notes[at + searched] === search) notes[at + share]! += weight
        else {
          notes[at + searched] = search
          notes[at + share] = weight
          found[count++] = story
        }
      }
      left -= known.length - end
      if (left <= 0) break
    }
    return count
  }

  const before = (a: number, b: number) => {
    const more = notes[a * size + share]! - notes[b * size + share]!
    return more > 0 || (more === 0 && age(a, b) > 0)
  }

  return {
    add(story, article) {
      const number = numbered(story)
      for (const at of orderOf(article)) postings.insert(article.terms[at]!, number)
    },
    remove: (story) => void withdraw(story),
    replace(story, by) {
      const terms = withdraw(story)
      const number = numbered(by)
      for (const term of terms) postings.insert(term, number)
    },
    candidates(article) {
      const best: number[] = []
      const count = look(article)
      for (let i = 0; i < count; i++) {
        const story = found[i]!
        const at = story * size
        notes[at + share]! /= notes[at + damping]!
        if (notes[at + share]! < settings.leastShared) continue
        let place = best.length
        while (place > 0 && before(story, best[place - 1]!)) place--
        if (place === settings.storiesCompared) continue
        best.splice(place, 0, story)
        if (best.length > settings.storiesCompared) best.pop()
      }
      return best.map((story) => stories[story]!)
    },
  }
}
