/** What a character is: a bit for each kind of a word's characters, and 0 for what separates words. */
export const kind = { lower: 1, upper: 2, digit: 4 } as const

/** The kind of each code unit. Letters of any script without capitals of ASCII count as lowercase. */
export const kinds = new Uint8Array(0x10000)
kinds.fill(kind.digit, 0x30, 0x3a)
kinds.fill(kind.upper, 0x41, 0x5b)
kinds.fill(kind.lower, 0x61, 0x7b)
kinds.fill(kind.lower, 0xc0, 0xd800)
// General punctuation, arrows and dingbats separate words, as do the halves of emoji.
kinds.fill(0, 0x2000, 0x2c00)

/** Most text with curly quotes and dashes has no accents, and normalizing it is slow. */
const mayHaveAccents = /[\u00c0-\u1fff\u2070-\uffff]/

/** A text without accents and with straight apostrophes. */
export function foldAccents(written: string): string {
  if (!/[\u0080-\uffff]/.test(written)) return written
  const text = written.replace(/[\u2018\u2019\u02bc]/g, "'")
  return mayHaveAccents.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text
}

export const APOSTROPHE = 0x27
