import { windows1252 } from './windows-1252.ts'

/**
 * Repairs UTF-8 that was read as windows-1252 and written as UTF-8 again, once or twice ("Ã©" for "é", "â€™" for "’").
 * Only the broken places change, because many texts are assembled from several sources.
 */
export function mended(text: string): string {
  return withApostrophes(decodedPlaces(text))
}

/** A lost character between a word and its ending was an apostrophe. */
function withApostrophes(text: string): string {
  return text.includes('\uFFFD') ? text.replace(/(?<=\p{L})\uFFFD(?=(?:s|t|d|m|re|ve|ll)\b)/gu, '’') : text
}

function decodedPlaces(text: string): string {
  // Most texts are ASCII. A search for one of five letters rules them out fastest.
  if (!/[\xC2\xC3\xE2\xEF\xF0]/.test(text)) return text
  const once = text.replace(broken, decoded)
  return once === text ? text : once.replace(broken, decoded)
}

const tail = `[\\x80-\\xBF${windows1252}]`

/**
 * A character beyond ASCII, as two to four characters of windows-1252. Of those with three, only punctuation and signs
 * (`â€™`, `â‚¬`, `â„¢`) and the byte order mark are read, because an accented letter before closing quotation marks looks the
 * same. A missing last byte is mostly that of `”`, for which windows-1252 has no character.
 */
const broken = new RegExp(
  `\\xC2[\\xA0-\\xBF]|\\xC3[\\x80-\\xBF${windows1252.replace(/[‘’“”\x81\x8D\x8F\x90\x9D]/g, '')}\\x81\\x8D\\x8F\\x90\\x9D]` +
    `|\\xE2[\\x80-\\x84€‚ƒ„\\x81]${tail}|\\xE2€(?=[\\s.,;:?!)]|$)|\\xEF\\xBB\\xBF|\\xEF\\xBF\\xBD|\\xF0Ÿ${tail}{2}`,
  'g',
)

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decoded(written: string): string {
  if (written === 'â€') return '”'
  const bytes = Uint8Array.from(written, (one) => {
    const at = windows1252.indexOf(one)
    return at < 0 ? one.charCodeAt(0) : 0x80 + at
  })
  try {
    return utf8.decode(bytes)
  } catch {
    return written
  }
}
