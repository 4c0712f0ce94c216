import { bucketOf, type Idf } from '../text/idf.ts'
import type { DayCounts } from '../window/word-counts.ts'

/** So many imaginary stories of ordinary news are counted with those of the days, for days with few stories. */
const IMAGINARY_STORIES = 12
/** For counts up to this, logarithms are looked up. */
const TABLE_COUNTS = 256

/** How rare a word is among the stories of an article's days: 0 if all have it. */
export type Rarity = (term: number, isInStory: boolean) => number

/** Computes rarities. A table of logarithms saves most of the time. */
export function createRarity(idf: Idf): (counts: DayCounts, without: boolean) => Rarity {
  const byLevel = new Map<number, { imaginary: number; logarithms: Float64Array }>()
  const levelOf = (background: number) => {
    let level = byLevel.get(background)
    if (!level) {
      const imaginary = IMAGINARY_STORIES * Math.exp(-background)
      level = {
        imaginary,
        logarithms: Float64Array.from({ length: TABLE_COUNTS }, (_, n) => Math.log(n + imaginary)),
      }
      byLevel.set(background, level)
    }
    return level
  }
  /**
   * A word is as rare as in ordinary news, or less if other stories of these days have it. `without`: one of the counted
   * stories is that of the comparison, so it is left out of the counts, and so are its own words.
   */
  return ({ stories, byBucket }, without) => {
    const all = Math.log(stories - (without ? 1 : 0) + IMAGINARY_STORIES)
    return (term, isInStory) => {
      const background = idf(term)
      const count = byBucket[bucketOf(term)]! - (without && isInStory ? 1 : 0)
      const { imaginary, logarithms } = levelOf(background)
      const logarithm =
        count < TABLE_COUNTS && count >= 0 ? logarithms[count]! : Math.log(Math.max(0, count) + imaginary)
      return Math.min(background, all - logarithm)
    }
  }
}
