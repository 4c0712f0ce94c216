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

/** Words written in one line, to look up. */
export const wordSet = (line: string): ReadonlySet<string> => new Set(line.split(' '))

const SMALL = 1
const CAPITAL = 2
const DIGIT = 3
const kinds = new Uint8Array(128)
for (let c = 48; c <= 57; c++) kinds[c] = DIGIT
for (let c = 65; c <= 90; c++) kinds[c] = CAPITAL
for (let c = 97; c <= 122; c++) kinds[c] = SMALL

/** 0 for what separates words. */
const kindOf = (code: number): number => {
  if (code < 128) return kinds[code]!
  // General punctuation, arrows, dingbats and halves of emoji separate words; letters of any script do not.
  return code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || code >= 0xd800 ? 0 : SMALL
}

/** What a separator says of the gap: a full stop outweighs a comma, a comma outweighs a bracket. */
const gaps = new Uint8Array(128).fill(gap.other)
gaps[32] = gap.space
gaps[44] = gap.comma
for (const mark of '.!?;\n') gaps[mark.charCodeAt(0)] = gap.sentence
const weight = [0, 2, 3, 1]

const fold = (text: string): string =>
  /[\u0080-\uffff]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
    : text

const writingOf = (small: number, capitals: number): number => {
  if (capitals === 0) return writing.small
  return small === 0 ? writing.capitals : writing.capital
}

/** Splits plain text into words: runs of letters and digits of any script. */
export function tokenize(plain: string): Words {
  const text = fold(plain)
  const out: Words = { word: [], writing: [], gap: [], begin: [], end: [], text }
  const length = text.length
  let between: number = gap.space
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    let kind = kindOf(code)
    if (kind === 0) {
      const mark = code < 128 ? gaps[code]! : gap.other
      if (weight[mark]! > weight[between]!) between = mark
      i++
      continue
    }
    const begin = i
    let small = 0
    let capitals = 0
    while (kind !== 0) {
      if (kind === SMALL) small++
      else if (kind === CAPITAL) capitals++
      i++
      kind = i < length ? kindOf(text.charCodeAt(i)) : 0
    }
    const written = text.slice(begin, i)
    // "Trump's" is Trump; a lone s behind an apostrophe is no word.
    if (i - begin === 1 && text.charCodeAt(begin - 1) === 39 && (written === 's' || written === 'S')) continue
    out.word.push(capitals > 0 || code > 127 ? written.toLowerCase() : written)
    out.writing.push(writingOf(small, capitals))
    out.gap.push(between)
    out.begin.push(begin)
    out.end.push(i)
    between = gap.space
  }
  return out
}

/** Whether a text shouts, so that capitals say nothing about a word. */
export function shouts(w: Words): boolean {
  let capitals = 0
  for (const how of w.writing) if (how === writing.capitals) capitals++
  return w.word.length > 2 && capitals > 0.7 * w.word.length
}
