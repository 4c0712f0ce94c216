/** How many of the smallest hashes a sketch keeps: the likeness that it shows is right to about an eighth. */
const PERMUTATIONS = 16
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const seeds = Array.from({ length: PERMUTATIONS }, (_, n) => mix(Math.imul(n + 1, 0x9e3779b1)))

/**
 * A sketch of a set of words, from which no word can be read: for each of 16 permutations, six bits of the smallest hash
 * (b-bit minwise hashing, Li and König 2010). Empty if there are no words.
 */
export function sketchOf(words: Iterable<number>): string {
  const least = new Float64Array(PERMUTATIONS).fill(Number.POSITIVE_INFINITY)
  let isEmpty = true
  for (const word of words) {
    isEmpty = false
    for (let n = 0; n < PERMUTATIONS; n++) {
      const value = mix(word ^ seeds[n]!)
      if (value < least[n]!) least[n] = value
    }
  }
  return isEmpty ? '' : Array.from(least, (value) => ALPHABET[value % ALPHABET.length]).join('')
}

/** The share of words that two texts have in common (Jaccard), estimated from their sketches, 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one === '' || one.length !== other.length) return one === other ? 1 : 0
  let same = 0
  for (let n = 0; n < one.length; n++) if (one[n] === other[n]) same++
  return same / one.length
}

/** Hashes a word to 32 bits (FNV-1a). */
export function hashWord(word: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193)
  return mix(h)
}

function mix(h: number): number {
  let x = h ^ (h >>> 16)
  x = Math.imul(x, 0x85ebca6b)
  x ^= x >>> 13
  x = Math.imul(x, 0xc2b2ae35)
  return (x ^ (x >>> 16)) >>> 0
}
