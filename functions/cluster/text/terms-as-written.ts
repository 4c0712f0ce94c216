import type { WindowArticle } from '../window/window-article.ts'
import { englishWords, phrasesByFirstWord } from './spanish/lexicon.ts'
import { termOf } from './terms.ts'
import { tokenize } from './tokenize.ts'

/** Only the beginning of a text is read, as for the terms of its lead. */
const MAX_CHARACTERS = 1500
/** Longer words and phrases are left out. */
const MAX_LENGTH = 40

// "J.D.", "1,400", "O'Brien", "H-1B": each is one word.
const anyWord = /(?:\p{L}\.){2,8}|\d{1,3}(?:,\d{3}){1,4}|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu
// In a text with ASCII characters only, this pattern finds the same words in less time.
const asciiWord = /(?:[A-Za-z]\.){2,8}|\d{1,3}(?:,\d{3}){1,4}|[A-Za-z0-9]+(?:['-][A-Za-z0-9]+)*/g
const beyondAscii = /[^\0-\x7f]/
const plainWord = /^[A-Za-z0-9]+$/
const possessive = /['’]s$/

/** A word, or a Spanish phrase, where an article has it first. */
interface Found {
  text: string
  /** Its position among the words of the title and the text. */
  at: number
  /** Whether nothing but a space is between it and the word before. */
  isAdjacent: boolean
  isPhrase: boolean
}

/**
 * How an article writes these terms: "Okafor" and "H-1B" rather than the stems that are compared. Words that stand together
 * stay together: "Grand Island". In a Spanish article, these are the Spanish words for which the terms stand. A string has at
 * most 40 characters: letters, digits, spaces, and marks inside a word. A term that matches no word of the article is left
 * out.
 */
export function termsAsWritten(article: WindowArticle, terms: readonly number[]): string[] {
  const joined: Found[] = []
  for (const word of findTerms(article, terms)) {
    const last = joined.at(-1)
    if (last && isNext(word, last)) joined[joined.length - 1] = { ...word, text: `${last.text} ${word.text}` }
    else joined.push(word)
  }
  return [...new Set(joined.map(({ text }) => text.replace(possessive, '')))]
}

function isNext(word: Found, last: Found): boolean {
  if (word.isPhrase || last.isPhrase || last.text.length + word.text.length >= MAX_LENGTH) return false
  return word.isAdjacent && word.at === last.at + 1
}

function findTerms({ title, text, summary, language }: WindowArticle, terms: readonly number[]): Found[] {
  const missing = new Set(terms)
  const isMissing = (token: string) => missing.delete(termOf(token))
  const found: Found[] = []
  let at = 0
  for (const passage of [title, text || summary]) {
    if (missing.size === 0) break
    const plain = (passage ?? '').slice(0, MAX_CHARACTERS)
    const pattern = new RegExp(beyondAscii.test(plain) ? anyWord : asciiWord)
    let end = Number.NaN
    for (let match = pattern.exec(plain); match && missing.size > 0; match = pattern.exec(plain), at++) {
      const { 0: word, index } = match
      const isAdjacent = index === end + 1 && plain[end] === ' '
      end = index + word.length
      if (word.length > MAX_LENGTH) continue
      const phrase = language === 'es' ? englishPhrase(plain.slice(index, index + MAX_LENGTH)) : undefined
      if (phrase?.tokens.filter(isMissing).length)
        found.push({ text: phrase.text, at, isAdjacent, isPhrase: true })
      else if (
        language !== 'es' && plainWord.test(word)
          ? isMissing(word.toLowerCase())
          : tokensOf(word, language).filter(isMissing).length
      )
        found.push({ text: word, at, isAdjacent, isPhrase: false })
    }
    // The text does not continue the title.
    at++
  }
  return found
}

/** The tokens by which a word is compared; for a Spanish word also those of its English. Names are the same in both. */
function tokensOf(word: string, language: WindowArticle['language']): string[] {
  const own = plainWord.test(word) ? [word.toLowerCase()] : tokenize(word)
  const english = language === 'es' && englishWords.get(own[0] ?? '')
  return english ? [...own, ...tokenize(english)] : own
}

/** The phrase with which a Spanish text begins, if it has an English one. */
function englishPhrase(text: string): { text: string; tokens: string[] } | undefined {
  const words = text.match(anyWord) ?? []
  const folded = words.map((word) => tokenize(word)[0])
  const phrase = phrasesByFirstWord
    .get(folded[0] ?? '')
    ?.find(({ words }) => words.every((part, i) => folded[i] === part))
  return phrase && { text: words.slice(0, phrase.words.length).join(' '), tokens: tokenize(phrase.english) }
}
