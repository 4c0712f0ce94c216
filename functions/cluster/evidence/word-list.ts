/** Finds listed words and phrases in a text. */
export interface WordList<Value> {
  /**
   * The values of the entries that occur among the words before `end`, as `tokenize` returns them, in the order of the
   * text.
   */
  find(words: readonly string[], end?: number): Value[]
}

/** The fewest letters before a `*`. Entries are looked up by this many first letters. */
const LEAST_PREFIX = 3
/** Looking up a number in an array takes a fraction of the time of cutting off letters and looking them up in a map. */
const BUCKETS = 1024

interface Entry<Value> {
  first: string
  /** Whether it stands for all words that begin this way. */
  isPrefix: boolean
  /** The words that follow, in a phrase. */
  rest: readonly string[]
  value: Value
}

/**
 * Reads lists of words, separated by spaces, each list with the value that its words stand for. `arrest*` stands for all
 * words that begin this way, and `struck_down` for two words in a row. Where several entries fit, the longest counts.
 */
export function createWordList<Value>(lists: readonly { words: string; value: Value }[]): WordList<Value> {
  const entries = lists.flatMap(({ words, value }) =>
    words
      .trim()
      .split(/\s+/)
      .map((entry): Entry<Value> => {
        const [first = '', ...rest] = entry.split('_')
        const isPrefix = first.endsWith('*')
        return { first: isPrefix ? first.slice(0, -1) : first, isPrefix, rest, value }
      }),
  )
  const byStart: (Entry<Value>[] | undefined)[] = Array.from({ length: BUCKETS })
  for (const [bucket, some] of Map.groupBy(entries.sort(longestFirst), ({ first }) => bucketOf(first)))
    byStart[bucket] = some

  return {
    find(words, end = words.length) {
      const found: Value[] = []
      for (let at = 0; at < end && at < words.length; at++) {
        const entry = byStart[bucketOf(words[at]!)]?.find((candidate) => fits(candidate, words, at, end))
        if (entry) found.push(entry.value)
      }
      return found
    },
  }
}

/** The bucket of the first letters of a word. Other words may be in it. */
function bucketOf(word: string): number {
  let bucket = 0
  for (let i = 0; i < LEAST_PREFIX && i < word.length; i++) bucket = bucket * 31 + word.charCodeAt(i)
  return bucket % BUCKETS
}

function longestFirst(a: Entry<unknown>, b: Entry<unknown>): number {
  return (
    b.rest.length - a.rest.length ||
    Number(a.isPrefix) - Number(b.isPrefix) ||
    b.first.length - a.first.length
  )
}

function fits(
  { first, isPrefix, rest }: Entry<unknown>,
  words: readonly string[],
  at: number,
  end: number,
): boolean {
  const word = words[at]!
  if (isPrefix ? !word.startsWith(first) : word !== first) return false
  return at + rest.length < end && rest.every((next, i) => words[at + 1 + i] === next)
}
