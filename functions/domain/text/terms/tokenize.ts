import { APOSTROPHE, foldAccents, kind, kinds } from './characters.ts'

/** What separates a word from the one before it. Of several marks in a row, the one with the highest number counts. */
export const separator = { space: 0, other: 1, comma: 2, sentence: 3 } as const

/** The case of a word's letters. `plural` is that of capitals with a small s: TVs. */
export const casing = { lower: 0, capitalized: 1, upper: 2, plural: 3 } as const

/** The words of a text in parallel arrays, which is faster than an object for each word. */
export interface Tokens {
  /** Lowercase, without accents and without a possessive `'s`. */
  words: string[]
  /** The `casing` of each word. */
  casings: number[]
  /** The `separator` before each word. */
  separators: number[]
  /** The position in `text` where each word starts. It is as long there as in `words`. */
  starts: number[]
  /** The text without accents. */
  text: string
  /** Whether most of its words are in capitals, so that capitals do not distinguish a term. */
  isInCapitals: boolean
}

/** A set of the words in a line. It may be asked for a word that is not there, such as the one after the last: it has none. */
export const wordSet = (line: string): ReadonlySet<string | undefined> => new Set(line.split(' '))

/** The casing of a word with these kinds of characters. */
const casingOf = new Uint8Array(8)
for (let found = 0; found < casingOf.length; found++)
  if (found & kind.upper) casingOf[found] = found & kind.lower ? casing.capitalized : casing.upper

/** The separator that each code unit counts as. */
const separatorOf = new Uint8Array(0x10000).fill(separator.other)
separatorOf[32] = separator.space
separatorOf[44] = separator.comma
for (const mark of '.!?;\n') separatorOf[mark.charCodeAt(0)] = separator.sentence

const SMALL_S = 0x73

/**
 * Splits plain text into words, that is runs of letters and digits of any script, and keeps what the rules of the
 * classifier need: case (ICE is an agency, ice is not), separators ("Amarillo, Texas") and positions. The clusterer has a
 * smaller and faster tokenizer (`cluster/text/tokenize.ts`) that yields normalized words only. The two stay apart because
 * the weights of the classifier and the IDF table of the clusterer were each learned with their own.
 */
export function tokenize(plain: string): Tokens {
  const text = foldAccents(plain)
  // Without accents, a text is as long in lowercase.
  const lowercase = text.toLowerCase()
  const words: string[] = []
  const casings: number[] = []
  const separators: number[] = []
  const starts: number[] = []
  const { length } = text
  let strongest: number = separator.space
  let capitals = 0
  let i = 0
  while (i < length) {
    let each = kinds[text.charCodeAt(i)]!
    if (each === 0) {
      const mark = separatorOf[text.charCodeAt(i++)]!
      if (mark > strongest) strongest = mark
      continue
    }
    const start = i
    let found = 0
    while (each !== 0) {
      found |= each
      each = ++i < length ? kinds[text.charCodeAt(i)]! : 0
    }
    const word = lowercase.slice(start, i)
    // "Trump's" is Trump: a single s after an apostrophe is not a word.
    if (word === 's' && start > 0 && text.charCodeAt(start - 1) === APOSTROPHE) continue
    let letters = casingOf[found]!
    if (letters === casing.upper) capitals++
    else if (
      i - start > 2 &&
      kinds[text.charCodeAt(i - 2)] === kind.upper &&
      text.charCodeAt(i - 1) === SMALL_S
    )
      letters = casing.plural
    words.push(word)
    casings.push(letters)
    separators.push(strongest)
    starts.push(start)
    strongest = separator.space
  }
  const isInCapitals = words.length > 2 && capitals > 0.7 * words.length
  return { words, casings, separators, starts, text, isInCapitals }
}
