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

/** Whether a word has the full stop of an abbreviation: something goes on behind it, such as `Nov. 23`, `Fla.,`, `No. 4`. */
export function isAbbreviated(words: HeadlineWord[], at: number): boolean {
  const { key, after } = words[at]!
  return key === 'no' ? /^\.\s\d/.test(after) : after.startsWith('.')
}

/** Whether a word is a town, since its state stands behind it: `Doral, Fla.`. */
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
  if (functionWords.has(word.key) || /(?:ING|ED)$/.test(word.text)) return false
  return firstNames.has(previous.key) || (titleWords.has(previous.key) && form !== undefined)
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
