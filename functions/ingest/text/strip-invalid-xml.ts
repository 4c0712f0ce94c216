/** Removes text before the document and characters that XML forbids, so that a parser can start. */
export function stripInvalidXml(text: string): string {
  const document = withoutJunk(text)
  return (forbidden.test(document) ? document.replace(allForbidden, '') : document).toWellFormed()
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

/** What XML 1.0 does not allow as a character: the control characters but tab and line ends, and two non-characters. */
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/
const allForbidden = new RegExp(forbidden, 'g')
