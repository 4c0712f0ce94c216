import { combine } from '../../domain/text/hash.ts'

const SHINGLE_WORDS = 5
/** A text with fewer words has so few shingles that a sample may be empty. */
const HEADLINE_WORDS = 24

/**
 * Samples the hashed word 5-grams (shingles) of a text: those whose hash is divisible by 8, by 4 in a short text, or all in a
 * headline. All texts use the same rule, so a text that was cut still shares an eighth of the common shingles, unlike with MinHash.
 */
export function sampledShingles(words: Uint32Array, limit = 160): number[] {
  const mask = words.length < HEADLINE_WORDS ? 0 : words.length < 100 ? 3 : 7
  const sample = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length && sample.size < limit; i++) {
    let shingle = words[i]!
    for (let j = i + 1; j < i + SHINGLE_WORDS; j++) shingle = combine(shingle, words[j]!)
    // Signed, because a number beyond 2^31 would cost every map an object of its own.
    if ((shingle & mask) === 0) sample.add(shingle | 0)
  }
  return [...sample]
}
