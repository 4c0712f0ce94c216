import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Template } from './mime.ts'

/** Sets of preferences beyond this are rendered anew when they come again. */
const KEPT = 5_000

interface Packed {
  deflated: Uint8Array
  /** Where each piece ends. */
  ends: number[]
  places: Template['places']
}

/**
 * Templates by what makes them differ. They are kept deflated, a sixth of their size, since a large list has
 * thousands of sets and memory must not grow with it.
 */
export class Templates {
  readonly #kept = new Map<string, Packed>()

  get(key: string, build: () => Template): Template {
    const known = this.#kept.get(key)
    if (known) return unpack(known)
    const template = build()
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value ?? '')
    this.#kept.set(key, pack(template))
    return template
  }
}

function pack({ pieces, places }: Template): Packed {
  let end = 0
  const ends = pieces.map((piece) => {
    end += piece.length
    return end
  })
  const deflated = deflateRawSync(Buffer.concat(pieces), { level: 1 })
  // What comes back is the head of a far larger buffer. An array of its own lets that go; a Buffer would share a pool.
  return { deflated: new Uint8Array(deflated), ends, places }
}

function unpack({ deflated, ends, places }: Packed): Template {
  const all = inflateRawSync(deflated, { chunkSize: Math.max(64, ends.at(-1) ?? 0) })
  return { pieces: ends.map((end, index) => all.subarray(ends[index - 1] ?? 0, end)), places }
}
