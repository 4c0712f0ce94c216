import type { Idf } from '../text/idf.ts'
import { STOP_WORD } from '../text/terms.ts'

/** What a word is: 0 if it is neither a name nor a number. Rare words are taken for names. */
export const MARK = { name: 1, number: 2 } as const

/** Words that more than one article in a hundred contains do not show what a title is about. */
const RARE_IDF = Math.log(100)
/** Rarer than one article in fifty: at one in a hundred, countries that are often in the news would not count as names. */
export const NAME_IDF = Math.log(50)

const numberWords = new Set(
  `two three four five six seven eight nine ten eleven twelve
   dos tres cuatro cinco seis siete ocho nueve diez once doce`.split(/\s+/),
)

/** Says of each word whether it is a name or a number. `terms` are those of the words. */
export function marksOf(words: readonly string[], terms: readonly number[], idf: Idf): Uint8Array {
  const marks = new Uint8Array(words.length)
  for (let i = 0; i < marks.length; i++) marks[i] = markOf(words[i]!, terms[i]!, idf)
  return marks
}

/** The rare ones of these terms, each once. */
export function rareTerms(terms: readonly number[], idf: Idf): Uint32Array {
  return new Uint32Array([...new Set(terms.filter((term) => term !== STOP_WORD && idf(term) >= RARE_IDF))])
}

function markOf(word: string, term: number, idf: Idf): number {
  // Tokens are in lower case, and digits come before letters.
  if (word.charCodeAt(0) < 0x3a) return MARK.number
  if (word.length < 3) return 0
  if (word.length < 7 && numberWords.has(word)) return MARK.number
  return term !== STOP_WORD && idf(term) >= NAME_IDF ? MARK.name : 0
}
