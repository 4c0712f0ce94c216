/** How a word stands to the one before it. */
export const gap = { space: 0, comma: 1, sentence: 2, other: 3 } as const

/** How a word is written. */
export const writing = { small: 0, capital: 1, capitals: 2 } as const

/** A text as words: parallel arrays, so that a short article costs microseconds. */
export interface Words {
  /** In small letters, without accents and without a possessive `'s`. */
  word: string[]
  writing: number[]
  gap: number[]
  /** Where each word begins and ends in `text`. */
  begin: number[]
  end: number[]
  /** The text, accents folded, that the positions refer to. */
  text: string
}

const LETTER = 1
const DIGIT = 2
const kinds = new Uint8Array(128)
for (let c = 48; c <= 57; c++) kinds[c] = DIGIT
for (let c = 65; c <= 90; c++) kinds[c] = LETTER
for (let c = 97; c <= 122; c++) kinds[c] = LETTER

const kindOf = (code: number): number => {
  if (code < 128) return kinds[code] ?? 0
  // General punctuation, arrows, dingbats and halves of emoji separate words; letters of any script do not.
  const separates = code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || code >= 0xd800
  return separates ? 0 : LETTER
}

const fold = (text: string): string =>
  /[\u0080-\uffff]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
    : text

const gapOf = (text: string, from: number, to: number): number => {
  let found: number = gap.space
  for (let i = from; i < to; i++) {
    const c = text[i]
    if (c === '.' || c === '!' || c === '?' || c === '\n' || c === ';') return gap.sentence
    if (c === ',') found = gap.comma
    else if (c !== ' ' && found === gap.space) found = gap.other
  }
  return found
}

const writingOf = (written: string, small: string): number => {
  if (written === small) return writing.small
  return written.length > 1 && written === written.toUpperCase() ? writing.capitals : writing.capital
}

/** Splits plain text into words: runs of letters and digits of any script. */
export function words(plain: string): Words {
  const text = fold(plain)
  const out: Words = { word: [], writing: [], gap: [], begin: [], end: [], text }
  let i = 0
  let last = 0
  while (i < text.length) {
    if (kindOf(text.charCodeAt(i)) === 0) {
      i++
      continue
    }
    const begin = i
    while (i < text.length && kindOf(text.charCodeAt(i)) !== 0) i++
    // "Trump's" is Trump; a lone s behind an apostrophe is no word.
    if (i - begin === 1 && (text[begin] === 's' || text[begin] === 'S') && text[begin - 1] === "'") {
      last = i
      continue
    }
    const written = text.slice(begin, i)
    const small = written.toLowerCase()
    out.word.push(small)
    out.writing.push(i - begin === 1 && written !== small ? writing.capitals : writingOf(written, small))
    out.gap.push(gapOf(text, last, begin))
    out.begin.push(begin)
    out.end.push(i)
    last = i
  }
  return out
}

/** Whether a text shouts, so that capitals say nothing about a word. */
export function shouts(w: Words): boolean {
  let capitals = 0
  for (const how of w.writing) if (how === writing.capitals) capitals++
  return w.word.length > 2 && capitals > 0.7 * w.word.length
}
