const marks = /\p{M}/gu
const possessive = /['’]s\b/g
// The dot and the comma stand first, as looking behind at every letter is slow.
const dotsInside = /\.(?<=\b\p{L}\.)(?=\p{L}\b)/gu
const separatorsInside = /,(?<=\d,)(?=\d{3}\b)/g
const anyWords = /[\p{L}\p{N}]+/gu
const accented = /[\u00c0-\u1eff]/
// Where all letters are plain ones, this finds the same words in half the time.
const plainWords = /[a-z0-9]+/g
const beyondPlain = /[^ -~\s\u2010-\u2027]/

/** The words of a text, lower-case, without accents or possessives; "U.S." is `us` and "1,000" is `1000`. */
export function tokenize(text: string): string[] {
  const straight = accented.test(text) ? text.normalize('NFD').replace(marks, '') : text
  const tidy = straight
    .toLowerCase()
    .replace(possessive, '')
    .replace(dotsInside, '')
    .replace(separatorsInside, '')
  return tidy.match(beyondPlain.test(tidy) ? anyWords : plainWords) ?? []
}

/** Folds plurals, in English and mostly in Spanish too; anything bolder joins words that mean different things. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  return word.slice(0, -1)
}
