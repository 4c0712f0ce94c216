import { hash } from '../../domain/text/hash.ts'
import { isStopWord, stem } from './stem.ts'
import { synonymOf } from './synonyms.ts'

/** Stands for a word that says nothing about an event. */
export const STOP_WORD = 0

/** The terms of words, in their order: hashes of their stems, where a synonym stands for a word, or `STOP_WORD`. */
export function termsOf(words: readonly string[]): number[] {
  return words.map((word) => (isStopWord(word) ? STOP_WORD : hash(stem(synonymOf(word)))))
}
