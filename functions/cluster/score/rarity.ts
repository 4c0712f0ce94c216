import { bucketOf, type Idf } from '../text/idf.ts'
import type { DayCounts } from '../window/word-counts.ts'

/** This many imaginary stories of ordinary news are counted with the real ones, for days with few stories. */
const IMAGINARY_STORIES = 12
/** How rare a word is among the stories of an article's days: 0 if all have it. */
export type Rarity = (term: number, isInStory: boolean) => number

/**
 * Computes rarities. A word is as rare as in ordinary news, or less rare if other stories from the same days have it. With
 * `without`, one of the counted stories is the one that is compared, so it and its words are left out of the counts.
 */
export function createRarity(idf: Idf): (counts: DayCounts, without: boolean) => Rarity {
  return ({ stories, byBucket }, without) => {
    const others = stories - (without ? 1 : 0)
    const all = Math.log(others + IMAGINARY_STORIES)
    return (term, isInStory) => {
      const background = idf(term)
      const count = byBucket[bucketOf(term)]! - (without && isInStory ? 1 : 0)
      // Logarithms take long, and no story can make a word rarer than it is in ordinary news.
      if (count <= 0 && others > 0) return background
      return Math.min(
        background,
        all - Math.log(Math.max(0, count) + IMAGINARY_STORIES * Math.exp(-background)),
      )
    }
  }
}
