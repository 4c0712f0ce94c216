/** Finds listed words and phrases in a text. */
export interface WordList<Value> {
  /** The values of the entries that occur among these words, as `tokenize` returns them, in the order of the text. */
  find(words: readonly string[]): Value[]
}

/** The fewest letters before a `*`. */
const LEAST_PREFIX = 3

/**
 * Reads lists of words, separated by spaces, each list with the value that its words stand for. `arrest*` stands for all
 * words that begin so, and `struck_down` for two words in a row. Where several entries fit, the longest counts.
 */
export function createWordList<Value>(lists: readonly { words: string; value: Value }[]): WordList<Value> {
  const exact = new Map<string, Value>()
  const prefixes = new Map<string, Value>()
  const phrases = new Map<string, { rest: string[]; value: Value }[]>()
  let longest = 0
  for (const { words, value } of lists)
    for (const entry of words.trim().split(/\s+/)) {
      const [first = '', ...rest] = entry.split('_')
      if (rest.length > 0) phrases.set(first, [...(phrases.get(first) ?? []), { rest, value }])
      else if (entry.endsWith('*')) prefixes.set(entry.slice(0, -1), value)
      else exact.set(entry, value)
      longest = Math.max(longest, first.length)
    }
  for (const some of phrases.values()) some.sort((a, b) => b.rest.length - a.rest.length)

  const valueAt = (words: readonly string[], at: number): Value | undefined => {
    const word = words[at]!
    const phrase = phrases.get(word)?.find(({ rest }) => rest.every((next, i) => words[at + 1 + i] === next))
    if (phrase) return phrase.value
    const value = exact.get(word)
    if (value !== undefined) return value
    for (let length = Math.min(longest, word.length); length >= LEAST_PREFIX; length--) {
      const found = prefixes.get(word.slice(0, length))
      if (found !== undefined) return found
    }
    return undefined
  }

  return {
    find(words) {
      const found: Value[] = []
      for (let at = 0; at < words.length; at++) {
        const value = valueAt(words, at)
        if (value !== undefined) found.push(value)
      }
      return found
    },
  }
}
