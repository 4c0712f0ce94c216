import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { oneLine } from '../../domain/text/one-line.ts'

/**
 * Converts HTML into paragraphs of plain text. If it has no block element, each line is a paragraph. The classifier strips
 * tags differently (`classify/input.ts`): it reads a short beginning only, and its scores were measured with that.
 */
export function htmlParagraphs(html: string): string[] {
  const lines = html.includes('<') || html.includes('&') ? textOf(html) : html.split(/\r\n|\r|\n/)
  return lines.map(oneLine).filter((line) => line !== '')
}

/** Converts HTML into one line of plain text. */
export function htmlLine(html: string): string {
  return htmlParagraphs(html).join(' ')
}

/** Whether a text is probably HTML: it has a tag that HTML knows, or a character reference. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<') && !text.includes('&')) return false
  return knownTag.test(text) || text.includes('<!--') || /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text)
}

const knownTag =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|video)(?:\s[^<>]*)?\/?>/i

const hidden = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'button',
])
const block = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)

function textOf(html: string): string[] {
  const reader = new TextReader(html)
  const tokens = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: true }, reader)
  tokens.write(html)
  tokens.end()
  return reader.paragraphs()
}

/**
 * Splits pasted text, which is often one block with a line for each paragraph. If a line ends a sentence, or is marked as
 * bold, and the next begins like one, they are two paragraphs; otherwise a line break is a space, as in HTML.
 */
function atSentenceEnds(block: string): string[] {
  if (!block.includes('\n')) return [block]
  const paragraphs: string[] = []
  let lines: string[] = []
  for (const line of block.split('\n')) {
    const text = line.trim()
    if (text === '') continue
    // Looks at the line before only, and joins lines once, so that the time stays in proportion to the length.
    if (/[.!?…"”’*]$/.test(lines.at(-1)?.slice(-1) ?? '') && /^[\p{Lu}\p{N}"“‘*¿¡]/u.test(text)) {
      paragraphs.push(lines.join(' '))
      lines = []
    }
    lines.push(text)
  }
  return lines.length > 0 ? [...paragraphs, lines.join(' ')] : paragraphs
}

/** Collects the text between tags. It keeps no tree, so that nesting costs no more than its length. */
class TextReader implements TokenizerCallbacks {
  readonly #html: string
  readonly #ended: string[] = []
  #current = ''
  #name = ''
  #hidden = 0
  #blocks = false

  constructor(html: string) {
    this.#html = html
  }

  paragraphs(): string[] {
    const all = [...this.#ended, this.#current]
    return this.#blocks
      ? all.flatMap(atSentenceEnds)
      : all.flatMap((paragraph) => paragraph.split(/\r\n|\r|\n/))
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase()
    if (hidden.has(this.#name)) this.#hidden++
    if (this.#name === 'br' || block.has(this.#name)) this.#endParagraph()
  }

  onselfclosingtag(): void {
    if (hidden.has(this.#name)) this.#hidden = Math.max(0, this.#hidden - 1)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase()
    if (hidden.has(name)) this.#hidden = Math.max(0, this.#hidden - 1)
    if (block.has(name)) this.#endParagraph()
  }

  ontext(start: number, end: number): void {
    if (this.#hidden === 0) this.#current += this.#html.slice(start, end)
  }

  ontextentity(codepoint: number): void {
    if (this.#hidden === 0) this.#current += String.fromCodePoint(codepoint)
  }

  #endParagraph(): void {
    this.#blocks = true
    this.#ended.push(this.#current)
    this.#current = ''
  }

  onattribdata(): void {}
  onattribentity(): void {}
  onattribend(): void {}
  onattribname(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onopentagend(): void {}
  onprocessinginstruction(): void {}
}
