import { windows1252 } from '../../domain/text/encoding/windows-1252.ts'

/**
 * Removes text before the document and characters that XML forbids, so that a parser can start. A control character of the
 * second block is what is left of a windows-1252 character, mostly a quotation mark, that somebody converted as Latin-1.
 */
export function stripInvalidXml(text: string): string {
  const document = withoutJunk(text)
  return (unusual.test(document) ? document.replace(allUnusual, meant) : document).toWellFormed()
}

/** Removes space and the warnings that programs on a server print before the document. */
function withoutJunk(text: string): string {
  const start = text.indexOf('<')
  const head = text.slice(start, start + 20_000)
  if (start < 0 || /^<(?:[?!]|html)/i.test(head)) return text.slice(Math.max(start, 0))
  // Only what begins a whole document: an element such as `channel` within an unknown one makes no feed of it.
  const document = head.search(/<(?:\?xml\s|!DOCTYPE\s|(?:[\w.-]{1,40}:)?(?:rss|feed|rdf|urlset)[\s>])/i)
  return text.slice(start + Math.max(document, 0))
}

/** What XML 1.0 does not allow or advises against: control characters except tab and line ends, and two noncharacters. */
const unusual = /[^\t\n\r\x20-\x7E\xA0-\uFFFD]/
const allUnusual = new RegExp(unusual, 'g')

function meant(character: string, at: number, text: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80 || code > 0x9f) return ''
  // After such a letter it is a byte of UTF-8 that was read as Latin-1, which is repaired as a whole.
  return /[\x80-\xBF\xC2-\xF4]/.test(text[at - 1] ?? '') ? character : windows1252[code - 0x80]!
}
