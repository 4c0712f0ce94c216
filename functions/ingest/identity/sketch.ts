/** With this many bins, the estimate of likeness is right to about an eighth. */
const BINS = 16
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const EMPTY = '.'

/**
 * A sketch of a set of words, from which no word can be read: words are sorted into 16 bins by their hashes, and of each bin
 * six bits of the smallest hash are kept (one permutation hashing, Li, Owen and Zhang 2012).
 */
export function sketchOf(words: Iterable<number>): string {
  const least = new Float64Array(BINS).fill(Number.POSITIVE_INFINITY)
  for (const word of words) {
    const bin = word % BINS
    if (word < least[bin]!) least[bin] = word
  }
  let sketch = ''
  for (const word of least)
    sketch += word === Number.POSITIVE_INFINITY ? EMPTY : ALPHABET[Math.floor(word / BINS) % ALPHABET.length]!
  return sketch
}

/** The share of words that two texts have in common (Jaccard), estimated from their sketches, 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  let same = 0
  let filled = 0
  for (let n = 0; n < BINS; n++) {
    if (one[n] === EMPTY && other[n] === EMPTY) continue
    filled++
    if (one[n] === other[n]) same++
  }
  return filled === 0 ? 1 : same / filled
}
