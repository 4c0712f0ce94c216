/** What separates a word from the one before it. */
export const separator = { space: 0, comma: 1, sentence: 2, other: 3 } as const

/** The case of a word's letters. */
export const casing = { lower: 0, capitalized: 1, upper: 2 } as const

/** The words of a text in parallel arrays, which is faster than an object for each word. */
export interface Tokens {
  /** Lowercase, without accents and without a possessive `'s`. */
  words: string[]
  /** The `casing` of each word. */
  casings: number[]
  /** The `separator` before each word. */
  separators: number[]
  /** The positions in `text` where each word starts and ends. */
  starts: number[]
  ends: number[]
  /** The text without accents. */
  text: string
}

/** A set of the words in a line. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.split(' '))

const LETTER_LOWER = 1
const LETTER_UPPER = 2
const DIGIT = 3
const characterClasses = new Uint8Array(128)
for (let c = 48; c <= 57; c++) characterClasses[c] = DIGIT
for (let c = 65; c <= 90; c++) characterClasses[c] = LETTER_UPPER
for (let c = 97; c <= 122; c++) characterClasses[c] = LETTER_LOWER

/** The class of a character; 0 if it separates words. */
function classOf(code: number): number {
  if (code < 128) return characterClasses[code]!
  // General punctuation, arrows, dingbats and halves of emoji separate words; letters of any script do not.
  return code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || code >= 0xd800 ? 0 : LETTER_LOWER
}

/** The separator that each ASCII character counts as. Of several in a row, the one with the highest rank counts. */
const separatorOf = new Uint8Array(128).fill(separator.other)
separatorOf[32] = separator.space
separatorOf[44] = separator.comma
for (const mark of '.!?;\n') separatorOf[mark.charCodeAt(0)] = separator.sentence
const separatorRank = [0, 2, 3, 1]

const foldAccents = (text: string): string =>
  /[\u0080-\uffff]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
    : text

function casingOf(lower: number, upper: number): number {
  if (upper === 0) return casing.lower
  return lower === 0 ? casing.upper : casing.capitalized
}

/**
 * Splits plain text into words, that is runs of letters and digits of any script, and keeps what the rules of the
 * classifier need: case (ICE is an agency, ice is not), separators ("Amarillo, Texas") and positions. The clusterer has a
 * smaller and faster tokenizer (`cluster/text/tokenize.ts`) that yields normalized words only. The two stay apart because
 * the weights of the classifier and the IDF table of the clusterer were each learned with their own.
 */
export function tokenize(plain: string): Tokens {
  const text = foldAccents(plain)
  const tokens: Tokens = { words: [], casings: [], separators: [], starts: [], ends: [], text }
  const length = text.length
  let strongest: number = separator.space
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    let characterClass = classOf(code)
    if (characterClass === 0) {
      const mark = code < 128 ? separatorOf[code]! : separator.other
      if (separatorRank[mark]! > separatorRank[strongest]!) strongest = mark
      i++
      continue
    }
    const start = i
    let lower = 0
    let upper = 0
    while (characterClass !== 0) {
      if (characterClass === LETTER_LOWER) lower++
      else if (characterClass === LETTER_UPPER) upper++
      i++
      characterClass = i < length ? classOf(text.charCodeAt(i)) : 0
    }
    const word = text.slice(start, i)
    // "Trump's" is Trump: a single s after an apostrophe is not a word.
    if (i - start === 1 && text.charCodeAt(start - 1) === 39 && (word === 's' || word === 'S')) continue
    tokens.words.push(upper > 0 || code > 127 ? word.toLowerCase() : word)
    tokens.casings.push(casingOf(lower, upper))
    tokens.separators.push(strongest)
    tokens.starts.push(start)
    tokens.ends.push(i)
    strongest = separator.space
  }
  return tokens
}

/** Whether most words of a text are in capitals, so that capitals do not distinguish a term. */
export function isMostlyCapitals(tokens: Tokens): boolean {
  let capitals = 0
  for (const each of tokens.casings) if (each === casing.upper) capitals++
  return tokens.words.length > 2 && capitals > 0.7 * tokens.words.length
}
