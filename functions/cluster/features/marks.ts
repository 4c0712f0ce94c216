import { hash } from '../../domain/text/hash.ts'
import type { Idf } from '../text/idf.ts'
import { isStopWord, stem } from '../text/stem.ts'

/** What a word is: 0 if it is neither. Rare words stand for names. */
export const MARK = { name: 1, number: 2 } as const

/** Words that more than one article in a hundred contains do not show what a title is about. */
const RARE_IDF = Math.log(100)
/** Rarer than one article in fifty. Names of countries that are often in the news would not pass one in a hundred. */
const NAME_IDF = Math.log(50)

const numberWords = new Set(
  `two three four five six seven eight nine ten eleven twelve
   dos tres cuatro cinco seis siete ocho nueve diez once doce`.split(/\s+/),
)

/** Says of each word whether it is a name or a number. */
export function marksOf(words: readonly string[], idf: Idf): Uint8Array {
  const marks = new Uint8Array(words.length)
  for (let i = 0; i < marks.length; i++) marks[i] = markOf(words[i]!, idf)
  return marks
}

/** The terms of the rare words, each once. */
export function rareTerms(words: readonly string[], idf: Idf): Uint32Array {
  const terms = words.filter((word) => !isStopWord(word)).map((word) => hash(stem(word)))
  return Uint32Array.from(new Set(terms.filter((term) => idf(term) >= RARE_IDF)))
}

function markOf(word: string, idf: Idf): number {
  // Tokens are in lower case, and digits come before letters.
  if (word.charCodeAt(0) < 0x3a) return MARK.number
  if (word.length < 3) return 0
  if (word.length < 7 && numberWords.has(word)) return MARK.number
  return !isStopWord(word) && idf(hash(stem(word))) >= NAME_IDF ? MARK.name : 0
}
