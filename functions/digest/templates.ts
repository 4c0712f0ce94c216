import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Template } from './mime.ts'

/** Sets of preferences beyond this are rendered anew when they come again. */
const KEPT = 5_000

/**
 * Templates by what makes them differ. They are kept deflated, a sixth of their size, since a large list has
 * thousands of sets and memory must not grow with it.
 */
export class Templates {
  readonly #kept = new Map<string, { pieces: Buffer[]; slots: Template['slots'] }>()

  async get(key: string, build: () => Promise<Template>): Promise<Template> {
    const known = this.#kept.get(key)
    if (known) {
      const pieces = known.pieces.map((piece) => inflateRawSync(piece).toString('latin1'))
      return { pieces, slots: known.slots }
    }
    const template = await build()
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '')
    const pieces = template.pieces.map((piece) => deflateRawSync(Buffer.from(piece, 'latin1'), { level: 1 }))
    this.#kept.set(key, { pieces, slots: template.slots })
    return template
  }
}
