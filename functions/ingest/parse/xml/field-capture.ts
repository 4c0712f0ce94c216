import { type Field, fieldLimits, isAllOrNothing } from '../../limits.ts'
import type { Entities } from './entities.ts'

/** The longest reference to one character that matters, such as `&CounterClockwiseContourIntegral;`. */
const MAX_REFERENCE_LENGTH = 40

/** Collects the content of one field: as text, or as markup if it contains elements. */
export class FieldCapture {
  active = false
  name = ''
  field: Field = 'other'
  #plain = new Part(0)
  #markup = new Part(0)
  #mixed = false
  readonly #entities: Entities

  constructor(entities: Entities) {
    this.#entities = entities
  }

  start(name: string, field: Field): void {
    this.active = true
    this.name = name
    this.field = field
    this.#plain = new Part(fieldLimits[field])
    this.#markup = new Part(fieldLimits[field])
    this.#mixed = false
  }

  text(data: string, literal: boolean): void {
    // Text beyond the limit is not decoded.
    if (!this.#mixed && !this.#plain.isOver)
      this.#plain.add(
        literal ? data : this.#entities.decode(data.slice(0, this.#plain.room * MAX_REFERENCE_LENGTH)),
        !literal && data.length > this.#plain.room * MAX_REFERENCE_LENGTH,
      )
    if (!this.#markup.isOver)
      this.#markup.add(literal ? asMarkup(data.slice(0, this.#markup.room + 1)) : data)
  }

  openTag(name: string, attributes: Record<string, string>): void {
    this.#mixed = true
    if (this.#markup.isOver) return
    const parts = [`<${local(name)}`]
    for (const attribute in attributes)
      if (!attribute.includes(':') && attribute !== 'xmlns')
        parts.push(` ${attribute}="${(attributes[attribute] ?? '').replaceAll('"', '&quot;')}"`)
    const tag = `${parts.join('')}>`
    // Half a tag would be text.
    if (tag.length <= this.#markup.room) this.#markup.add(tag)
    else this.#markup.isOver = true
  }

  closeTag(name: string): void {
    if (!this.#markup.isOver && !/^(br|img|hr|input|wbr)$/i.test(local(name)))
      this.#markup.add(`</${local(name)}>`)
  }

  /** The text, or the markup behind `MARKUP_MARK`, and whether it was too long. */
  end(): { text: string; isOver: boolean } {
    this.active = false
    const { isOver, text } = this.#mixed ? this.#markup : this.#plain
    if (isOver && isAllOrNothing(this.field)) return { text: '', isOver }
    return { text: this.#mixed ? MARKUP_MARK + text : text, isOver }
  }
}

/** Joins pieces of text up to a limit. */
class Part {
  isOver = false
  room: number
  readonly #pieces: string[] = []

  constructor(most: number) {
    this.room = most
  }

  add(piece: string, isCut = false): void {
    const fits = piece.length <= this.room
    this.#pieces.push(fits ? piece : piece.slice(0, this.room).replace(/[\uD800-\uDBFF]$/, ''))
    this.room -= Math.min(piece.length, this.room)
    if (!fits || isCut) this.isOver = true
  }

  get text(): string {
    return this.#pieces.join('')
  }
}

/** Begins a value that was markup and not text: a character of the private use area. */
export const MARKUP_MARK = '\uE000'

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
