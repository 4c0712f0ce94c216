/** Begins the placeholder of a long text, before its index: a character of the private use area. */
export const LONG_TEXT_MARK = '\uE001'

/** Writes a small XML document. Its elements are always balanced, and the last part can be taken back. */
export class XmlWriter {
  readonly longTexts: string[] = []
  readonly names = new Set<string>()
  readonly #parts: string[] = []
  readonly #open: string[] = []

  /** Opens an element. */
  open(name: string, attributes: Record<string, string> = {}): void {
    let tag = `<${name}`
    for (const attribute in attributes)
      tag += ` ${attribute}="${this.#attribute(attributes[attribute] ?? '')}"`
    this.#parts.push(`${tag}>`)
    this.#open.push(name)
    this.names.add(name)
  }

  /** Closes the innermost open element of that name, if there is one, and all elements in it. */
  close(name: string): void {
    if (this.#open.at(-1) === name) {
      this.#open.pop()
      this.#parts.push(`</${name}>`)
      return
    }
    const at = this.#open.lastIndexOf(name)
    if (at < 0) return
    for (const inner of this.#open.splice(at).reverse()) this.#parts.push(`</${inner}>`)
  }

  /** Closes all elements but the root. */
  closeToRoot(): void {
    for (const inner of this.#open.splice(1).reverse()) this.#parts.push(`</${inner}>`)
  }

  /** Writes text. Long texts are kept outside the document, so that rss-parser does not scan them once more. */
  text(text: string): void {
    this.#parts.push(text.length <= 80 && !/[<&>\uE001]/.test(text) ? text : this.#setAside(text))
  }

  /** Long values are kept outside too: a long `xml:base` at the root would otherwise be repeated in each field. */
  #attribute(value: string): string {
    return value.length <= 200 && !value.includes(LONG_TEXT_MARK)
      ? escapeAttribute(value)
      : this.#setAside(value)
  }

  #setAside(text: string): string {
    return `${LONG_TEXT_MARK}${this.longTexts.push(text) - 1}`
  }

  /** The present end of the document, for `rewindTo`. */
  position(): { parts: number; open: number } {
    return { parts: this.#parts.length, open: this.#open.length }
  }

  /** Takes back everything that was written after a position. */
  rewindTo(end: { parts: number; open: number }): void {
    this.#parts.length = end.parts
    this.#open.length = end.open
  }

  /** Removes everything that was written after a position, and returns it. Its elements are closed. */
  take(end: { parts: number; open: number }): string {
    this.#open.length = end.open
    return this.#parts.splice(end.parts).join('')
  }

  /** Writes back what was removed. */
  put(taken: string): void {
    this.#parts.push(taken)
  }

  toString(): string {
    return this.#parts.join('')
  }
}

function escapeAttribute(value: string): string {
  if (!/[&<"\n\t\r]/.test(value)) return value
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\t\r]/g, ' ')
}
