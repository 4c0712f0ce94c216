/** Puts together a small document that is always balanced, from which what came last can be taken back. */
export class Writer {
  readonly #parts: string[] = []
  readonly #open: string[] = []

  open(name: string, attributes: Record<string, string> = {}): void {
    let tag = `<${name}`
    for (const attribute in attributes)
      tag += ` ${attribute}="${escapeAttribute(attributes[attribute] ?? '')}"`
    this.#parts.push(`${tag}>`)
    this.#open.push(name)
  }

  /** Closes the innermost element of that name and all in it; nothing where none is open. */
  close(name: string): void {
    const at = this.#open.lastIndexOf(name)
    if (at < 0) return
    for (const inner of this.#open.splice(at).reverse()) this.#parts.push(`</${inner}>`)
  }

  text(text: string): void {
    this.#parts.push(/[<&>]/.test(text) ? `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : text)
  }

  mark(): { parts: number; open: number } {
    return { parts: this.#parts.length, open: this.#open.length }
  }

  backTo(mark: { parts: number; open: number }): void {
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
