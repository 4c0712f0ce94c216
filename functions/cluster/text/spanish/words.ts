import { functionWords } from './function-words.ts'

/** A word or a number of a text, with what its surroundings show. */
export interface Word {
  /** As written, without accents. */
  text: string
  /** The same in lowercase. */
  folded: string
  isCapitalized: boolean
  /** Whether a sentence, a quotation or a line begins here, where every word has a capital. */
  startsSentence: boolean
  /** Whether nothing but a space is before it. */
  isAdjacent: boolean
}

// "D.C." and "1,400" are one word each.
const pattern = /(?:\p{Lu}\.){2,8}|\d{1,9}(?:[.,]\d{1,3}){1,4}(?!\d)|[\p{L}\p{N}]{1,60}/gu
const accents = /\p{M}/gu
const sentenceEnd = /[.!?¿¡:;"“«(\n—–|]/

/** Splits a text into words and numbers. */
export function wordsIn(text: string): Word[] {
  const plain = text.normalize('NFD').replace(accents, '')
  let end = 0
  return [...plain.matchAll(pattern)].map(({ 0: word, index }) => {
    const before = plain.slice(end, index)
    const startsSentence = end === 0 || sentenceEnd.test(before)
    end = index + word.length
    return {
      text: word,
      folded: word.toLowerCase(),
      isCapitalized: /^\p{Lu}/u.test(word),
      startsSentence,
      isAdjacent: before === ' ',
    }
  })
}

/** Whether all words of a headline are capitalized, so that a capital does not mark a name. */
export function isInTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ text, folded }) => /^\p{L}{4}/u.test(text) && !functionWords.has(folded))
  return long.length > 3 && long.every(({ isCapitalized }) => isCapitalized)
}
