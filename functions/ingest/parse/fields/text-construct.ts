import { escapeContent } from '../../../domain/text/escape.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import { htmlLine, htmlParagraphs, looksLikeHtml } from '../../text/html-text.ts'
import { attribute, type Node, value } from './node.ts'

/** The text of a field, and whether it is HTML. */
interface Meaning {
  text: string
  html: boolean
}

/** Decides whether a field is HTML. RSS does not say, so it is guessed. Atom 1.0 says in `type`, Atom 0.3 in `mode` and `type`. */
function meaning(node: Node, format: 'rss' | 'atom'): Meaning {
  const { text, markup } = value(node)
  const type = attribute(node, 'type')?.trim().toLowerCase() ?? ''
  const mode = attribute(node, 'mode')?.trim().toLowerCase()
  if (markup) return { text, html: true }
  if (mode === 'base64' || (binary(type) && mode === undefined)) {
    const decoded = fromBase64(text)
    if (decoded !== undefined) return { text: decoded, html: /html/.test(type) || looksLikeHtml(decoded) }
  }
  if (/html/.test(type)) return { text, html: true }
  if (format === 'atom' && (type === '' || type.startsWith('text'))) return { text, html: false }
  return { text, html: looksLikeHtml(text) }
}

/** Reads a field as one line of plain text, or `undefined` if it is empty. */
export function line(node: Node, format: 'rss' | 'atom'): string | undefined {
  const { text, html } = meaning(node, format)
  return (html ? htmlLine(text) : oneLine(text)) || undefined
}

/** Reads a field as plain text with a line for each paragraph, or `undefined` if it is empty. */
export function paragraphs(node: Node, format: 'rss' | 'atom'): string | undefined {
  const { text, html } = meaning(node, format)
  return (html ? htmlParagraphs(text).join('\n') : text.trim()) || undefined
}

/** Reads a field as HTML, escaped if it was text, or `undefined` if it is empty. */
export function html(node: Node, format: 'rss' | 'atom'): string | undefined {
  const { text, html: already } = meaning(node, format)
  const trimmed = text.trim()
  if (!trimmed) return undefined
  return already ? trimmed : escapeContent(trimmed)
}

/** Whether content of a media type is in base64: any type that is neither text nor XML (RFC 4287, 4.1.3.3). */
function binary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !/[+/]xml$/.test(type)
}

function fromBase64(text: string): string | undefined {
  const compact = text.replace(/\s+/g, '')
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(compact)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(compact, 'base64'))
  } catch {
    return undefined
  }
}
