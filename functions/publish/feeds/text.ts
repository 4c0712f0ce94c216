import { feedStylePath } from '../../web/style/style.ts'

/**
 * Plain text that means the same as HTML, for elements such as an RSS title that some feed readers take for text and
 * others for HTML: nothing in it looks like a tag, an entity or an address. "AT&T" is unchanged.
 */
export function unambiguous(text: string): string {
  return text
    .replace(/<(?=[/!?a-z]|[^\s<>]+@)/gi, '\u2039')
    .replace(/&(#?\w+)/g, (and, word: string) => (/^[A-Z]{1,3}$/.test(word) ? and : `& ${word}`))
}

/** The feed with a style sheet, by which browsers show it as a page. */
export function styled(xml: string): string {
  return xml.replace('?>', () => `?>\n<?xml-stylesheet type="text/css" href="${feedStylePath}"?>`)
}
