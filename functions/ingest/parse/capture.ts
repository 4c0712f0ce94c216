import type { Entities } from './entities.ts'

/** Collects what stands inside one field: text as text, and text with elements in it as markup in its own order. */
export class Capture {
  active = false
  name = ''
  #plain: string[] = []
  #markup: string[] = []
  #mixed = false
  readonly #entities: Entities

  constructor(entities: Entities) {
    this.#entities = entities
  }

  start(name: string): void {
    this.active = true
    this.name = name
    this.#plain = []
    this.#markup = []
    this.#mixed = false
  }

  text(data: string, literal: boolean): void {
    if (!this.#mixed) this.#plain.push(literal ? data : this.#entities.decode(data))
    this.#markup.push(literal ? escapeText(data) : data)
  }

  openTag(name: string, attributes: Record<string, string>): void {
    this.#mixed = true
    let tag = `<${local(name)}`
    for (const attribute in attributes)
      if (!attribute.includes(':') && attribute !== 'xmlns')
        tag += ` ${attribute}="${(attributes[attribute] ?? '').replaceAll('"', '&quot;')}"`
    this.#markup.push(`${tag}>`)
  }

  closeTag(name: string): void {
    if (!/^(br|img|hr|input|wbr)$/i.test(local(name))) this.#markup.push(`</${local(name)}>`)
  }

  /** The text, or the markup behind the mark that tells it from text. */
  end(): string {
    this.active = false
    return this.#mixed ? markupMark + this.#markup.join('') : this.#plain.join('')
  }
}

/** A character of the private use area at the front of a value that was markup and not text. */
export const markupMark = '\uE000'

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
