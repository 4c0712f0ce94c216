import { plainName } from '../../domain/text/clean.ts'
import { isKnownElement } from './html-elements.ts'
import { scanHtml } from './html-scanner.ts'
import { withoutShortcodes } from './shortcodes.ts'
import { TextReader } from './text-reader.ts'

/** The text of an HTML document: plain text, cleaned, without empty paragraphs. */
export interface HtmlText {
  paragraphs: string[]
  /** What is beside the text: captions, credits, pull quotes, tables of figures. */
  captions: string[]
}

/**
 * Converts HTML into plain text. If it has no block element, each line is a paragraph. HTML that was escaped once too often
 * is read again. The classifier strips tags differently (`classify/input.ts`): it reads only a short beginning, and its
 * scores were measured that way.
 */
export function htmlText(html: string): HtmlText {
  if (!html.includes('<') && !html.includes('&')) return { paragraphs: plainParagraphs(html), captions: [] }
  let text = read(html)
  for (let round = 1; round < MAX_ROUNDS; round++) {
    if (![...text.paragraphs, ...text.captions].some(looksLikeHtml)) break
    const again = text.paragraphs.some(looksLikeHtml)
      ? read(text.paragraphs.join('<br>'))
      : { ...text, captions: [] }
    text = {
      paragraphs: again.paragraphs,
      captions: [...text.captions.flatMap(captionsIn), ...again.captions],
    }
  }
  return text
}

/** A caption may have been escaped too often as well. Whatever is in it stays beside the text. */
function captionsIn(caption: string): string[] {
  if (!looksLikeHtml(caption)) return [caption]
  const { paragraphs, captions } = read(caption)
  return [...paragraphs, ...captions]
}

/** Sources escape HTML once or twice too often. */
const MAX_ROUNDS = 4

/** Converts HTML into paragraphs of plain text, without captions and the like. */
export function htmlParagraphs(html: string): string[] {
  return htmlText(html).paragraphs
}

/** Converts HTML into one line of plain text. */
export function htmlLine(html: string): string {
  return htmlParagraphs(html).join(' ')
}

/** The lines of a plain text, cleaned. */
export function plainParagraphs(text: string): string[] {
  return text.split(/\r\n|\r|\n/).flatMap(clean)
}

/** Whether a text is probably HTML: it has a tag that HTML knows, even a cut one, a comment, or a character reference. */
export function looksLikeHtml(text: string): boolean {
  if (text.includes('&') && /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i.test(text)) return true
  if (!text.includes('<')) return false
  for (const [, name] of text.matchAll(tag)) if (isKnownElement(name!.toLowerCase())) return true
  return text.includes('<!--') || text.includes('<![CDATA[')
}

const tag = /<\/?([a-z][a-z\d]*)(?:(?:\s[^<>]*)?\/?>|\s{1,9}[\w:-]{1,40}=)/gi

function read(html: string): HtmlText {
  const reader = new TextReader()
  scanHtml(html, reader)
  const { paragraphs, captions } = reader.end()
  const split = reader.hasBlocks
    ? paragraphs.flatMap(atSentenceEnds)
    : paragraphs.flatMap((paragraph) => paragraph.split(/\r\n|\r|\n/))
  return { paragraphs: split.flatMap(clean), captions: captions.flatMap(clean) }
}

/** A paragraph without a social network's link at its end, which leads to a picture or back to the article. */
function clean(paragraph: string): string | [] {
  const plain = plainName(withoutShortcodes(paragraph))
  const link =
    plain.includes('t.co/') || plain.includes('pic.twitter') ? shortLink.exec(plain.slice(-80)) : null
  const rest = link ? plain.slice(0, -link[0].length).trimEnd() : plain
  return isNothing(rest) ? [] : rest
}

/** Whether a paragraph has nothing to read: it is empty, only an address, or what a program writes for a missing text. */
function isNothing(paragraph: string): boolean {
  return paragraph === '' || (paragraph.length < MAX_NOTHING && nothing.test(paragraph))
}

const MAX_NOTHING = 300
const nothing = /^(?:https?:\/\/\S+|\(?null\)?|undefined|n\/a|nan|none|no description(?: available)?\.?)$/i

const shortLink = /(?:(?:^|\s)(?:https?:\/\/t\.co\/|pic\.twitter\.com\/)\w{1,30})+$/

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
