const accents = /\p{M}/gu
const possessive = /['’]s\b/g
// The dot and the comma come first in the patterns, because a lookbehind at every letter is slow.
const dotsInside = /\.(?<=\b\p{L}\.)(?=\p{L}\b)/gu
const separatorsInside = /,(?<=\d,)(?=\d{3}\b)/g
const anyWords = /[\p{L}\p{N}]+/gu
const accented = /[\u00c0-\u1eff]/
// In a text with ASCII letters only, this pattern finds the same words in half the time.
const asciiWords = /[A-Za-z0-9]+/g
const beyondAscii = /[^ -~\s\u2010-\u2027]/

/**
 * Splits a text into normalized words to compare articles by: lowercase, without accents or possessives; "U.S." is `us` and
 * "1,000" is `1000`. The classifier has a tokenizer of its own (`domain/text/tokenize.ts`), because its rules need what this
 * one removes: capitals, punctuation between words, and positions. Here, whole articles are tokenized, so speed counts;
 * and the IDF table was learned with this tokenizer, as the classifier's weights were with the other.
 */
export function tokenize(text: string): string[] {
  const unaccented = accented.test(text) ? text.normalize('NFD').replace(accents, '') : text
  const tidy = unaccented
    .toLowerCase()
    .replace(possessive, '')
    .replace(dotsInside, '')
    .replace(separatorsInside, '')
  return tidy.match(beyondAscii.test(tidy) ? anyWords : asciiWords) ?? []
}

/** The words of a text as they are written, but without accents, possessives and dots: "U.S." is `US`. */
export function wordsAsWritten(text: string): string[] {
  const unaccented = accented.test(text) ? text.normalize('NFD').replace(accents, '') : text
  const tidy = unaccented.replace(possessive, '').replace(dotsInside, '')
  return tidy.match(beyondAscii.test(tidy) ? anyWords : asciiWords) ?? []
}
