import { hash } from '../../domain/text/hash.ts'

/**
 * The inverse document frequency of words in general news, as `idf.json` stores it. `levels` has one character of
 * `ALPHABET` for each of 2^18 buckets of word hashes: `ln(articles / articles with the word)` in 64 steps from 0 to `most`.
 * Most buckets have no known word: a run of them is one character of `RUNS`, which says how many there are.
 */
export interface IdfTable {
  articles: number
  most: number
  levels: string
}

/** The inverse document frequency of a term by its hash: 0 for a word that all articles contain. */
export type Idf = (term: number) => number

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
/** The character of the highest level, for a word that no article had. */
const UNKNOWN = ALPHABET.at(-1)!
/** Characters for one unknown word, two in a row, and so on. */
const RUNS = '!#$%&()*+,./:;<=>?@[]^{|}~'
const BUCKET_BITS = 18
/** How many buckets of word hashes there are. */
export const BUCKETS = 2 ** BUCKET_BITS

const levelOf = new Map([...ALPHABET].map((character, level) => [character, level]))

/**
 * Decodes the table.
 * @throws {Error} if it does not have the expected number of buckets.
 */
export function readIdfTable(table: IdfTable): Idf {
  const levels = table.levels.replace(/[^\w-]/g, (run) => UNKNOWN.repeat(RUNS.indexOf(run) + 1))
  if (levels.length !== BUCKETS)
    throw new Error(
      `The IDF table has ${levels.length} buckets instead of ${BUCKETS}. Make it again with bench/stories/train-idf.ts.`,
    )
  // A byte for each bucket fits into the cache of a processor, a number of 64 bits would not.
  const levelOfBucket = Uint8Array.from(levels, (character) => levelOf.get(character) ?? 63)
  const steps = Float64Array.from({ length: 64 }, (_, level) => (level / 63) * table.most)
  return (term) => steps[levelOfBucket[bucketOf(term)]!]!
}

/** Makes the table from the share of `articles` that contain each word. In each bucket, the most common word counts. */
export function makeIdfTable(articles: number, shares: ReadonlyMap<string, number>): IdfTable {
  const most = Math.log(articles * 2)
  const highestShare = new Float64Array(BUCKETS).fill(0.5 / articles)
  for (const [word, share] of shares) {
    const bucket = bucketOf(hash(word))
    highestShare[bucket] = Math.max(highestShare[bucket]!, share)
  }
  const levels = Array.from(highestShare, (share) => ALPHABET[Math.round((-Math.log(share) / most) * 63)])
  return { articles, most: Math.round(most * 1000) / 1000, levels: withRuns(levels.join('')) }
}

function withRuns(levels: string): string {
  const longest = RUNS.length
  return levels.replace(new RegExp(`${UNKNOWN}{1,${longest}}`, 'g'), (run) => RUNS[run.length - 1]!)
}

/** The bucket of a word's hash. */
export function bucketOf(term: number): number {
  return term >>> (32 - BUCKET_BITS)
}
