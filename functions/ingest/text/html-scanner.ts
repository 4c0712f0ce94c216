import { decodeHTML } from 'entities'
import { isKnownElement, rawText } from './html-elements.ts'
import { TagEnds } from './tag-end.ts'

/** Receives the pieces of an HTML text in their order. Names are in lower case. */
export interface HtmlReader {
  text(text: string): void
  /** A start tag; `attributes` is what follows its name, and `isClosed` whether it ends in `/>`. */
  open(name: string, attributes: string, isClosed: boolean): void
  close(name: string): void
}

/**
 * Reads HTML that may be broken anywhere, in time proportional to its length. It is not the parser of the HTML standard:
 * that one loses what follows an open comment, and shows the rest of an attribute with a quotation mark in it.
 */
export function scanHtml(html: string, reader: HtmlReader): void {
  new Scanner(html, reader).run()
}

class Scanner {
  readonly #html: string
  readonly #reader: HtmlReader
  readonly #ends: TagEnds
  /** The end tags of raw text, and the ends of comments, that do not occur in the rest. */
  readonly #missing = new Set<string>()
  #isCdata = false

  constructor(html: string, reader: HtmlReader) {
    this.#html = html
    this.#reader = reader
    this.#ends = new TagEnds(html)
  }

  run(): void {
    const html = this.#html
    // A tag whose beginning was cut off is not part of the text.
    let start = cutTag.exec(html)?.[0].length ?? 0
    let at = html.indexOf('<', start)
    while (at >= 0) {
      const end = this.#tag(at, start)
      if (end > at) start = end
      at = html.indexOf('<', Math.max(end, at + 1))
    }
    this.#text(start, html.length)
  }

  /** Reads what begins with `<`. Returns where it ends, or `at` if it is text. `start` is where the text before it begins. */
  #tag(at: number, start: number): number {
    const html = this.#html
    const mark = html[at + 1]
    if (mark === '!' || mark === '?') {
      this.#text(start, at)
      return this.#declaration(at)
    }
    const isEnd = mark === '/'
    tagName.lastIndex = isEnd ? at + 2 : at + 1
    const written = tagName.exec(html)?.[0]
    if (written === undefined) return at
    const name = written.toLowerCase()
    const end = this.#ends.after(tagName.lastIndex)
    const attributes = html.slice(tagName.lastIndex, end)
    // "a <b and c" is prose, unless the name is an HTML element's.
    if (!attributes.endsWith('>') && !attributes.includes('=') && !isKnownElement(name)) return at
    this.#text(start, at)
    if (isEnd) this.#reader.close(name)
    else {
      const isClosed = attributes.endsWith('/>')
      if (rawEnds.has(name)) return isClosed ? end : this.#afterRawText(name, end)
      this.#reader.open(name, attributes, isClosed)
    }
    return end
  }

  /** The position after the end tag of a script or another element whose text is not HTML. */
  #afterRawText(name: string, from: number): number {
    const pattern = rawEnds.get(name)!
    pattern.lastIndex = from
    const end = this.#missing.has(name) ? null : pattern.exec(this.#html)
    if (end) return end.index
    this.#missing.add(name)
    // The rest of a script that was cut is not read. A frame without an end tag was not meant to contain the rest.
    return name === 'script' || name === 'style' ? this.#html.length : from
  }

  /** The position after a comment, a declaration or an instruction. */
  #declaration(at: number): number {
    const html = this.#html
    if (html.startsWith('<!--', at)) {
      const end = this.#missing.has('-->') ? -1 : html.indexOf('-->', at + 2)
      if (end >= 0) return end + 3
      this.#missing.add('-->')
    }
    // HTML in a CDATA section within a CDATA section: its marks were escaped.
    if (html.startsWith('<![CDATA[', at)) {
      this.#isCdata = true
      return at + 9
    }
    const end = this.#missing.has('>') ? -1 : html.indexOf('>', at)
    if (end >= 0) return end + 1
    this.#missing.add('>')
    return html.length
  }

  #text(start: number, end: number): void {
    if (start >= end) return
    let text = this.#html.slice(start, end)
    if (this.#isCdata) text = text.replaceAll(']]>', '')
    this.#reader.text(text.includes('&') ? decodeHTML(text.replace(halves, joined)) : text)
  }
}

const cutTag = /^[^<>]{0,500}=["'][^<>"']{0,500}["']\s{0,9}\/?>/

const tagName = /[a-z][^\s/><"'=]*/iy

/** The end tags of the elements whose content is not HTML. */
const rawEnds = new Map<string, RegExp>(
  rawText.map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
)

/** A character beyond the first plane, written as references to its two halves (UTF-16), which HTML does not allow. */
const halves = /&#(?:x(d[89ab][\da-f]{2});&#x(d[c-f][\da-f]{2})|(5[56]\d{3});&#(5[67]\d{3}));/gi

function joined(written: string, high?: string, low?: string, high10?: string, low10?: string): string {
  const units = high === undefined ? [Number(high10), Number(low10)] : [`0x${high}`, `0x${low}`].map(Number)
  const both = String.fromCharCode(...units)
  return both.isWellFormed() && both.codePointAt(0)! > 0xffff ? both : written
}
