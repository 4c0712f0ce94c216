import type { Spelling } from './spelling-in-text.ts'
import { firstNames, functionWords, states, titleWords } from './word-lists.ts'
import type { HeadlineWord } from './words.ts'

// What the neighbors of a word show about it, in a headline in capitals.

/** Whether a letter stays a capital, as in `D.C.`, `J. D. Vance`, `A&M` or `Plan B`: it is no word and numbers no paragraph. */
export function isLetter(words: HeadlineWord[], at: number): boolean {
  const { text, before, after } = words[at]!
  if (/\d\($/.test(before) && after.startsWith(')')) return false
  return (
    !/^[AYOEU]/.test(text) ||
    /^(?:[.&]\s?\p{L}(?!\p{L})|&)|^\.(?:\s|$)/u.test(after) ||
    before.endsWith('&') ||
    /\p{L}\.$/u.test(before)
  )
}

/** Whether the period after a word marks an abbreviation, as in `Nov. 23`, `Fla.,`, `No. 4`. */
export function isAbbreviated(words: HeadlineWord[], at: number): boolean {
  const { key, after } = words[at]!
  return key === 'no' ? /^\.\s\d/.test(after) : after.startsWith('.')
}

/** Whether a word is a town, since its state follows: `Doral, Fla.`. */
export function isBeforeState(words: HeadlineWord[], at: number): boolean {
  const next = words[at + 1]
  return (
    words[at]!.after.startsWith(', ') &&
    next !== undefined &&
    isAbbreviated(words, at + 1) &&
    states.has(next.key)
  )
}

/** Whether a word of an institution's name stands next to another word of it, as it does in the text. */
export function isBeside(words: HeadlineWord[], at: number, { beside }: Spelling): boolean {
  return [-2, -1, 1, 2].some((offset) => beside.has(words[at + offset]?.key ?? ''))
}

/** Whether a word continues the name of a person: `Ana Ruiz`, `Gov. Ana Ruiz`. */
export function joinsName(previous: HeadlineWord, word: HeadlineWord, form: string | undefined): boolean {
  if (!word.joins || previous.ending !== '') return false
  if (functionWords.has(word.key) || /(?:..ING|ED)$/.test(word.text)) return false
  if (placeBefore.has(previous.key) && previous.after.startsWith('.')) return true
  return firstNames.has(previous.key) || (titleWords.has(previous.key) && form !== undefined)
}

const placeBefore = new Set(['ft', 'mt', 'st'])

/** Whether a word is the second part of a surname: `Rep. Ocasio-Cortez`. */
export function joinsSurname(
  words: HeadlineWord[],
  at: number,
  forms: readonly (string | undefined)[],
): boolean {
  const title = words[at - 2]
  const surname = words[at - 1]
  return (
    title !== undefined &&
    words[at]!.before.endsWith('-') &&
    joinsName(title, surname!, forms[at - 2]) &&
    joinsName(title, { ...words[at]!, joins: true }, forms[at - 2])
  )
}

const monthBefore = new Set([
  'in',
  'until',
  'since',
  'by',
  'last',
  'next',
  'this',
  'early',
  'late',
  'mid',
  'of',
])

/** Whether "may" or "march" is the month. */
export function isMonth(words: HeadlineWord[], at: number): boolean {
  const { key } = words[at]!
  if (key !== 'may' && key !== 'march') return false
  return /^\d/.test(words[at + 1]?.text ?? '') || monthBefore.has(words[at - 1]?.key ?? '')
}

const pronounBefore = new Set([
  'let',
  'tell',
  'join',
  'help',
  'give',
  'about',
  'contact',
  'both',
  'of',
  'remind',
  'makes',
  'show',
])

export function isPronoun(words: HeadlineWord[], at: number): boolean {
  return pronounBefore.has(words[at - 1]?.key ?? '') && words[at - 1]!.key !== 'the'
}
