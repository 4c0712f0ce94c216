import { unit, type Vector, weightiest } from '../text/vector.ts'
import { byAge, type OpenStory } from './open-story.ts'
import type { Settings } from './settings.ts'

/** Finds the stories that share rare words with something, at a cost that does not grow with the window. */
export interface StoryIndex {
  /** Makes the story found by the weightiest words of one of its articles. */
  add(story: OpenStory, article: Vector): void
  remove(story: OpenStory): void
  /** Makes one story found by all that found the other, which is found no more. */
  replace(story: OpenStory, by: OpenStory): void
  /** The likeliest first. */
  candidates(article: Vector): OpenStory[]
}

/** A story with what the search under way has found it to share. */
interface Slot {
  story: OpenStory
  search: number
  shared: number
}

export function createStoryIndex(settings: Settings): StoryIndex {
  const byTerm = new Map<number, Slot[]>()
  const slots = new Map<OpenStory, Slot>()
  let search = 0

  // An article is mostly added right after its search.
  let last: { vector: Vector; order: Uint32Array } | undefined
  const orderOf = (vector: Vector) => {
    if (last?.vector !== vector) last = { vector, order: weightiest(vector, settings.termsIndexed) }
    return last.order
  }

  const touched = (vector: Vector) => {
    const found: Slot[] = []
    let left = settings.storiesInAll
    search++
    for (const at of orderOf(vector)) {
      const known = byTerm.get(vector.terms[at]!)
      if (!known) continue
      const weight = (vector.weights[at]! / unit) ** 2
      const end = Math.max(0, known.length - Math.min(settings.storiesPerTerm, left))
      for (let i = known.length - 1; i >= end; i--) {
        const slot = known[i]!
        if (slot.search !== search) {
          slot.search = search
          slot.shared = 0
          found.push(slot)
        }
        slot.shared += weight
      }
      left -= known.length - end
      if (left <= 0) break
    }
    return found
  }

  const slotOf = (story: OpenStory) => {
    const known = slots.get(story)
    if (known) return known
    const slot = { story, search: 0, shared: 0 }
    slots.set(story, slot)
    return slot
  }

  const insert = (term: number, slot: Slot) => {
    const known = byTerm.get(term)
    if (!known) byTerm.set(term, [slot])
    else {
      const place = placeOf(known, slot.story)
      if (known[place] !== slot) known.splice(place, 0, slot)
    }
  }

  /** Takes a story out and says by which terms it was found. */
  const withdraw = (story: OpenStory) => {
    const taken = story.sum.terms.filter((term) => {
      const known = byTerm.get(term)
      const place = known ? placeOf(known, story) : -1
      if (known?.[place]?.story !== story) return false
      if (known.length === 1) byTerm.delete(term)
      else known.splice(place, 1)
      return true
    })
    slots.delete(story)
    return taken
  }

  return {
    add(story, article) {
      for (const at of orderOf(article)) insert(article.terms[at]!, slotOf(story))
    },
    remove: (story) => void withdraw(story),
    replace(story, by) {
      for (const term of withdraw(story)) insert(term, slotOf(by))
    },
    candidates(article) {
      const found = touched(article)
      // A story of many articles shares a word with nearly everything.
      for (const slot of found) slot.shared /= slot.story.members.size ** 0.25
      const likely = found.filter(({ shared }) => shared >= settings.leastShared)
      return best(likely, settings.storiesCompared).map(({ story }) => story)
    },
  }
}

function best(slots: readonly Slot[], count: number): Slot[] {
  const kept: Slot[] = []
  for (const slot of slots) {
    if (kept.length === count && before(kept[count - 1]!, slot)) continue
    let place = kept.length
    while (place > 0 && before(slot, kept[place - 1]!)) place--
    kept.splice(place, 0, slot)
    if (kept.length > count) kept.pop()
  }
  return kept
}

function before(a: Slot, b: Slot): boolean {
  return a.shared > b.shared || (a.shared === b.shared && byAge(a.story, b.story) > 0)
}

/** Where the story stands in a list from old to new, or would. */
function placeOf(slots: readonly Slot[], story: OpenStory): number {
  let low = 0
  let high = slots.length
  // Most come last.
  if (high > 0 && byAge(slots[high - 1]!.story, story) < 0) return high
  while (low < high) {
    const middle = (low + high) >>> 1
    if (byAge(slots[middle]!.story, story) < 0) low = middle + 1
    else high = middle
  }
  return low
}
