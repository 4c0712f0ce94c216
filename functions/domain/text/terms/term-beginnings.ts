import { APOSTROPHE, foldAccents, kinds } from './characters.ts'
import { type Term, variantsOf } from './term-matcher.ts'

const SMALL_S = 0x73
const BITS = 1 << 17

/**
 * Says that a text has none of many terms, without splitting it into words. It looks for the first word of each term, or the
 * first two, in any case, so it may say that a term is there when it is not, and never the other way around.
 */
export class TermBeginnings {
  readonly #hashes = new Set<number>()
  /** A bit for the last digits of each hash, which rule out most words. */
  readonly #bits = new Uint8Array(BITS / 8)

  constructor(terms: Iterable<Pick<Term<unknown>, 'text' | 'isExact'>>) {
    for (const term of terms)
      for (const [first, second] of variantsOf(term).map(({ words }) => words)) {
        const hash = second === undefined ? hashOf(first!) : ofTwo(hashOf(first!), hashOf(second))
        this.#hashes.add(hash)
        const at = bitOf(hash)
        this.#bits[at >> 3]! |= 1 << (at & 7)
      }
  }

  /** Whether a text may have one of the terms. Its words are those of `tokenize`. */
  mayBeIn(plain: string): boolean {
    const text = foldAccents(plain).toLowerCase()
    const { length } = text
    let before = 0
    for (let i = 0; i < length; ) {
      let code = text.charCodeAt(i)
      if (kinds[code] === 0) {
        i++
        continue
      }
      const start = i
      let hash = 0
      while (kinds[code] !== 0) {
        hash = (Math.imul(hash, 31) + code) | 0
        if (++i === length) break
        code = text.charCodeAt(i)
      }
      const isPossessive =
        i - start === 1 && hash === SMALL_S && start > 0 && text.charCodeAt(start - 1) === APOSTROPHE
      if (isPossessive) continue
      if (this.#has(hash) || this.#has(ofTwo(before, hash))) return true
      before = hash
    }
    return false
  }

  #has(hash: number): boolean {
    const at = bitOf(hash)
    return (this.#bits[at >> 3]! & (1 << (at & 7))) !== 0 && this.#hashes.has(hash)
  }
}

const bitOf = (hash: number): number => (hash ^ (hash >>> 15)) & (BITS - 1)

const ofTwo = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ second) | 0

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
  return hash
}
