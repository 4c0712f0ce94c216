import { decodeHTMLStrict } from 'entities'
import { FeedError } from '../feed-error.ts'

/** Characters that a document's own entities may add in all: enough for any text, too few for an attack. */
const MAX_GROWTH = 1_000_000

/**
 * Decodes character references: XML's, HTML's names, and what the document's own DOCTYPE declares as plain text.
 * A bare `&` stays as it is; a number needs no semicolon behind it.
 */
export class Entities {
  readonly #own = new Map<string, string>()
  #grown = 0

  /** Reads `<!ENTITY name "text">` declarations; those that refer to others or to files are left out. */
  declare(doctype: string): void {
    for (const [, name, text] of doctype.matchAll(
      /<!ENTITY\s+([\w.-]+)\s+["']((?:&#\w{1,8};|[^"'&<%])*)["']\s*>/g,
    ))
      if (name && text !== undefined && !this.#own.has(name)) this.#own.set(name, decodeHTMLStrict(text))
  }

  /** Decodes the references in a text. @throws {FeedError} if the document's own entities expand too much */
  decode(text: string): string {
    if (!text.includes('&')) return text
    if (!beyondXml.test(text))
      return text
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&')
    return text.replace(
      /&(\w+);|&(#(?:\d{1,8}|[xX][\da-fA-F]{1,8}));?/g,
      (reference, name: string | undefined, number: string) =>
        name === undefined ? clean(decodeHTMLStrict(`&${number};`)) : this.#resolve(reference, name),
    )
  }

  #resolve(reference: string, name: string): string {
    const simple = predefined.get(name)
    if (simple) return simple
    const own = this.#own.get(name)
    if (own === undefined) return clean(decodeHTMLStrict(reference))
    this.#grown += own.length
    if (this.#grown > MAX_GROWTH)
      throw new FeedError(
        `its own entities expand to more than ${MAX_GROWTH} characters, which no real feed needs`,
      )
    return own
  }
}

/** An `&` that does not begin one of XML's own five references. */
const beyondXml = /&(?!(?:lt|gt|amp|quot|apos);)/

const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Removes a control character that XML forbids, which a reference may name. */
function clean(character: string): string {
  return character.length === 1 && character < ' ' && !'\t\n\r'.includes(character) ? '' : character
}
