import { hash } from '../../domain/text/hash.ts'
import { isStopWord, stem } from './stem.ts'
import { synonymOf } from './synonyms.ts'

/** The term of every word that says nothing about an event. */
export const STOP_WORD = 0

/** The term of a word that is not a stop word: a hash of its stem, or of the stem of the synonym that stands for it. */
export function termOf(word: string): number {
  return hash(stem(synonymOf(word)))
}

/** The terms of words, in their order, `STOP_WORD` for each stop word. */
export function termsOf(words: readonly string[]): number[] {
  return words.map((word) => (isStopWord(word) ? STOP_WORD : termOf(word)))
}
