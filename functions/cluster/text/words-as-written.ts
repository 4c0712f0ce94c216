import { hash } from '../../domain/text/hash.ts'
import type { WindowArticle } from '../window/window-article.ts'
import { englishWords, phrasesByFirstWord } from './spanish/lexicon.ts'
import { stem } from './stem.ts'
import { tokenize } from './tokenize.ts'

/** Only the beginning of a text is read, as for the terms of its lead. */
const MAX_CHARACTERS = 1500
/** Longer words are left out. */
const MAX_LENGTH = 40

// "J.D.", "1,400", "O'Brien", "H-1B": each is one word.
const anyWord = /(?:\p{L}\.){2,8}|\d{1,3}(?:,\d{3}){1,4}|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu
const possessive = /['’]s$/

/** A word, or a Spanish phrase, where an article has it first. */
interface Found {
  text: string
  /** Its position among the words of the text and the title. */
  at: number
  /** Whether nothing but a space is between it and the word before. */
  isAdjacent: boolean
  isPhrase: boolean
}

/**
 * How an article writes these terms: "Okafor" and "H-1B" rather than the stems that are compared, at most `most` words, the
 * first terms first to be taken. Words that stand together stay together: "Grand Island". Of a Spanish article, these are
 * the words of which the terms are the English. Each string has at most 40 characters, and only letters, digits and spaces,
 * with marks inside a word. A term that the article does not have in so many words is left out.
 */
export function wordsAsWritten(article: WindowArticle, terms: readonly number[], most: number): string[] {
  const found = findTerms(article, terms)
  const chosen = new Set(terms.flatMap((term) => found.get(term) ?? []).slice(0, most))
  const joined: Found[] = []
  for (const word of [...chosen].sort((a, b) => a.at - b.at)) {
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

function findTerms(
  { title, text, summary, language }: WindowArticle,
  terms: readonly number[],
): Map<number, Found> {
  const readings = language === 'es' ? spanishReadings : ownReading
  const missing = new Set(terms)
  const found = new Map<number, Found>()
  let at = 0
  // A text shows better than a title which words are names: there, not all words have capitals.
  for (const passage of [text || summary, title]) {
    const plain = (passage ?? '').slice(0, MAX_CHARACTERS)
    let end = Number.NaN
    for (const { 0: word, index } of plain.matchAll(anyWord)) {
      if (missing.size === 0) return found
      const isAdjacent = index === end + 1 && plain[end] === ' '
      end = index + word.length
      for (const { text, isPhrase, tokens } of readings(word, plain, index)) {
        const one = { text, at, isAdjacent, isPhrase }
        for (const token of tokens) {
          const term = hash(stem(token))
          if (text.length <= MAX_LENGTH && missing.delete(term)) found.set(term, one)
        }
      }
      at++
    }
    // The title does not continue the text.
    at++
  }
  return found
}

/** Some words and what they are compared by. */
interface Reading extends Pick<Found, 'text' | 'isPhrase'> {
  tokens: readonly string[]
}

function ownReading(word: string): Reading[] {
  return [{ text: word, isPhrase: false, tokens: tokenize(word) }]
}

/** A Spanish word as it is, as for names, in English, and as the beginning of a phrase that has an English one. */
function spanishReadings(word: string, text: string, index: number): Reading[] {
  const own = tokenize(word)
  const [folded = ''] = own
  const found = [{ text: word, isPhrase: false, tokens: own }]
  const english = englishWords.get(folded)
  if (english) found.push({ text: word, isPhrase: false, tokens: tokenize(english) })
  const phrases = phrasesByFirstWord.get(folded) ?? []
  const next = phrases.length > 0 ? (text.slice(index, index + 2 * MAX_LENGTH).match(anyWord) ?? []) : []
  const phrase = phrases.find(({ words }) => words.every((part, i) => tokenize(next[i] ?? '')[0] === part))
  if (phrase) {
    const text = next.slice(0, phrase.words.length).join(' ')
    found.unshift({ text, isPhrase: true, tokens: tokenize(phrase.english) })
  }
  return found
}
