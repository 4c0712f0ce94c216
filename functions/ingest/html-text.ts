import { Tokenizer } from 'htmlparser2'

/** The paragraphs of a piece of HTML as plain text. Where it has no block in it, a line is a paragraph. */
export function htmlParagraphs(html: string): string[] {
  const lines = html.includes('<') || html.includes('&') ? textOf(html) : html.split(/\r\n|\r|\n/)
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
}

/** HTML as one line of plain text. */
export function htmlLine(html: string): string {
  return htmlParagraphs(html).join(' ')
}

/** Whether a text that may be either was meant as HTML: it has a tag that HTML knows, or a character reference. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<') && !text.includes('&')) return false
  return knownTag.test(text) || /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text)
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

/** Reads tokens and keeps no tree, so that no nesting costs more than its length. */
function textOf(html: string): string[] {
  const paragraphs: string[] = []
  let current = ''
  let depth = 0
  let blocks = false
  let name = ''
  const endParagraph = () => {
    paragraphs.push(current)
    current = ''
  }
  const tokens = new Tokenizer(
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      ...ignored,
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase()
        if (hidden.has(name)) depth++
        if (name !== 'br' && !block.has(name)) return
        blocks = true
        endParagraph()
      },
      onselfclosingtag() {
        if (hidden.has(name)) depth = Math.max(0, depth - 1)
      },
      onclosetag(start, end) {
        const closed = html.slice(start, end).toLowerCase()
        if (hidden.has(closed)) depth = Math.max(0, depth - 1)
        if (block.has(closed)) endParagraph()
      },
      ontext(start, end) {
        if (depth === 0) current += html.slice(start, end)
      },
      ontextentity(codepoint) {
        if (depth === 0) current += String.fromCodePoint(codepoint)
      },
    },
  )
  tokens.write(html)
  tokens.end()
  endParagraph()
  return blocks ? paragraphs : paragraphs.flatMap((paragraph) => paragraph.split(/\r\n|\r|\n/))
}

const nothing = () => {}
const ignored = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onprocessinginstruction: nothing,
}
