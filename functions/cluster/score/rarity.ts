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
    const all = Math.log(stories - (without ? 1 : 0) + IMAGINARY_STORIES)
    return (term, isInStory) => {
      const background = idf(term)
      const count = byBucket[bucketOf(term)]! - (without && isInStory ? 1 : 0)
      return Math.min(
        background,
        all - Math.log(Math.max(0, count) + IMAGINARY_STORIES * Math.exp(-background)),
      )
    }
  }
}
