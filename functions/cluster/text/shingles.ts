import { combine } from './hash.ts'

const length = 5

/**
 * A sample of a text's runs of five words, as hashes: every eighth by its hash, every fourth in a short text. Two texts
 * choose alike, so one that was cut still shares an eighth of what both have, which MinHash would not promise.
 */
export function sampledShingles(words: Uint32Array, most = 160): number[] {
  const mask = words.length < 100 ? 3 : 7
  const sample = new Set<number>()
  for (let i = 0; i + length <= words.length && sample.size < most; i++) {
    let shingle = words[i]!
    for (let j = i + 1; j < i + length; j++) shingle = combine(shingle, words[j]!)
    // Signed, as a number beyond 2^31 would cost every map an object of its own.
    if ((shingle & mask) === 0) sample.add(shingle | 0)
  }
  return [...sample]
}
