import { hash } from './hash.ts'

/**
 * How rare a word is in news at large. One character a bucket: `levels` is 2^17 characters of `alphabet`, each the word
 * with that hash in 64 steps of `ln(articles / articles with it)` from 0 to `most`.
 */
export interface RarityTable {
  articles: number
  most: number
  levels: string
}

/** The rarity of a term by its hash: `ln(articles / articles with it)`, 0 for a word that is everywhere. */
export type Rarity = (term: number) => number

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const bucketBits = 17

const levelOf = new Map([...alphabet].map((character, level) => [character, level]))

/** Throws where the table is not of the size that it should have. */
export function readRarity(table: RarityTable): Rarity {
  if (table.levels.length !== 2 ** bucketBits)
    throw new Error(
      `The rarity table holds ${table.levels.length} buckets and not ${2 ** bucketBits}. Make it again with bench/stories/train-rarity.ts.`,
    )
  const steps = Float64Array.from(
    table.levels,
    (character) => ((levelOf.get(character) ?? 63) / 63) * table.most,
  )
  return (term) => steps[bucketOf(term)] ?? table.most
}

/** Makes the table from the part of so many `articles` that each word stands in. Of words in one bucket the commonest counts. */
export function makeRarity(articles: number, shares: ReadonlyMap<string, number>): RarityTable {
  const most = Math.log(articles * 2)
  const commonest = new Float64Array(2 ** bucketBits).fill(0.5 / articles)
  for (const [word, share] of shares) {
    const bucket = bucketOf(hash(word))
    commonest[bucket] = Math.max(commonest[bucket]!, share)
  }
  const levels = Array.from(commonest, (share) => alphabet[Math.round((-Math.log(share) / most) * 63)])
  return { articles, most: Math.round(most * 1000) / 1000, levels: levels.join('') }
}

function bucketOf(term: number): number {
  return term >>> (32 - bucketBits)
}
