import { unit, type Vector, weightiest } from '../text/vector.ts'
import { byAge, type OpenStory } from './open-story.ts'
import { createPostings } from './postings.ts'
import type { Settings } from './settings.ts'

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

/** A list of stories keeps so many times what a search looks at, so that merges and forgetting do not exhaust it. */
const spare = 4

export function createStoryIndex(settings: Settings): StoryIndex {
  const stories: (OpenStory | undefined)[] = []
  const free: number[] = []
  // By story number and side by side in memory: a search touches a hundred stories all over the window.
  let searches = new Uint32Array(1024)
  let shares = new Float64Array(1024)
  let damping = new Float64Array(1024)
  let founded = new Float64Array(1024)
  let search = 0
  const found = new Uint32Array(settings.storiesInAll)

  const age = (a: number, b: number) => founded[a]! - founded[b]! || byAge(stories[a]!, stories[b]!)
  const postings = createPostings(age, spare * settings.storiesPerTerm)

  // An article is mostly added right after its search.
  let last: { vector: Vector; order: Uint32Array } | undefined
  const orderOf = (vector: Vector) => {
    if (last?.vector !== vector) last = { vector, order: weightiest(vector, settings.termsIndexed) }
    return last.order
  }

  const grow = () => {
    const [wereSearches, wereShares, wereDamping, wereFounded] = [searches, shares, damping, founded]
    const size = searches.length * 2
    searches = new Uint32Array(size)
    shares = new Float64Array(size)
    damping = new Float64Array(size)
    founded = new Float64Array(size)
    searches.set(wereSearches)
    shares.set(wereShares)
    damping.set(wereDamping)
    founded.set(wereFounded)
  }

  /** The number that a story goes by here. */
  const numbered = (story: OpenStory): number => {
    if (story.number === undefined) {
      story.number = free.pop() ?? stories.length
      stories[story.number] = story
      if (stories.length > searches.length) grow()
      founded[story.number] = story.founded ?? 0
    }
    // A story of many articles shares a word with nearly everything.
    damping[story.number] = story.members.size ** 0.25
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

  /** Notes in `found` and `shares` which stories have which weight of the article's words, and says how many. */
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
        if (searches[story] === search) shares[story]! += weight
        else {
          searches[story] = search
          shares[story] = weight
          found[count++] = story
        }
      }
      left -= known.length - end
      if (left <= 0) break
    }
    return count
  }

  const before = (a: number, b: number) =>
    shares[a]! > shares[b]! || (shares[a] === shares[b] && age(a, b) > 0)

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
        shares[story]! /= damping[story]!
        if (shares[story]! < settings.leastShared) continue
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
