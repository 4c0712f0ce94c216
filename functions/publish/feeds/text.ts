/**
 * Plain text where some readers expect text and some HTML, as in an RSS title: it must mean the same to both, so
 * nothing in it may look like a tag, an entity or an address. "AT&T" stays.
 */
export function unambiguous(text: string): string {
  return text
    .replace(/<(?=[/!?a-z]|[^\s<>]+@)/gi, '\u2039')
    .replace(/&(#?\w+)/g, (and, word: string) => (/^[A-Z]{1,3}$/.test(word) ? and : `& ${word}`))
}
