/** A word of a text: a run of letters and digits, with what follows an apostrophe (`Trump's`). */
export interface Word {
  text: string
  start: number
  end: number
}

/** Splits a text into words. Hyphens and periods separate words: `U.S.-Mexico` is three. */
export function splitWords(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }))
}

/** A word as it is looked up: without capitals and accents. */
export function keyOf(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
}

/** A word with its first letter as a capital and the others in lower case. */
export function capitalized(word: string): string {
  return capitalFirst(word.toLowerCase())
}

/** A word with its first letter as a capital and the others as they are. */
export function capitalFirst(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32)
  return first.toUpperCase() + word.slice(first.length)
}

/** A word of a headline that is set in sentence case. */
export interface HeadlineWord extends Word {
  key: string
  /** What follows the word after an apostrophe: `'S`, `'T`. */
  ending: string
  /** Whether only a space, a hyphen, a period or `&` separates it from the word before it. */
  joins: boolean
  /** The three characters before it, and the three after it. */
  before: string
  after: string
}

/** The words of a headline. */
export function headlineWords(title: string): HeadlineWord[] {
  let end = 0
  return splitWords(title).map((word) => {
    const ending = /['’](?:\p{L}|\p{L}{2})$/u.exec(word.text)?.[0] ?? ''
    const joins = end > 0 && /^(?:[ .&-]|\. |, ){1,2}$/.test(title.slice(end, word.start))
    end = word.end
    const before = title.slice(Math.max(0, word.start - 3), word.start)
    const after = title.slice(word.end, word.end + 3)
    return {
      ...word,
      before,
      after,
      key: keyOf(word.text.slice(0, word.text.length - ending.length)),
      ending,
      joins,
    }
  })
}
