/** A character of the private use area, before the number of a text that stands aside. */
export const LONG_TEXT_MARK = '\uE001'

/** Puts together a small document that is always balanced, from which what came last can be taken back. */
export class XmlWriter {
  readonly longTexts: string[] = []
  readonly names = new Set<string>()
  readonly #parts: string[] = []
  readonly #open: string[] = []

  open(name: string, attributes: Record<string, string> = {}): void {
    let tag = `<${name}`
    for (const attribute in attributes)
      tag += ` ${attribute}="${this.#attribute(attributes[attribute] ?? '')}"`
    this.#parts.push(`${tag}>`)
    this.#open.push(name)
    this.names.add(name)
  }

  /** Closes the innermost element of that name and all in it; nothing where none is open. */
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

  /** Closes all but the root. */
  closeToRoot(): void {
    for (const inner of this.#open.splice(1).reverse()) this.#parts.push(`</${inner}>`)
  }

  /** Long texts stand aside and are put back once the document is read, so that nobody scans them a second time. */
  text(text: string): void {
    this.#parts.push(text.length <= 80 && !/[<&>\uE001]/.test(text) ? text : this.setAside(text))
  }

  /** A long `xml:base` at the root would otherwise be repeated in each field. */
  #attribute(value: string): string {
    return value.length <= 200 && !value.includes(LONG_TEXT_MARK)
      ? escapeAttribute(value)
      : this.setAside(value)
  }

  setAside(text: string): string {
    return `${LONG_TEXT_MARK}${this.longTexts.push(text) - 1}`
  }

  position(): { parts: number; open: number } {
    return { parts: this.#parts.length, open: this.#open.length }
  }

  rewindTo(mark: { parts: number; open: number }): void {
    this.#parts.length = mark.parts
    this.#open.length = mark.open
  }

  toString(): string {
    return this.#parts.join('')
  }
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replace(/[\n\t\r]/g, ' ')
}
