import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Template } from './mime.ts'

/** How many templates are kept; the oldest is rendered again when it is needed. */
const MAX_TEMPLATES = 5_000
/** How many of them are kept as they are too: most readers share a few sets. They take about 40 KB each. */
const MAX_INFLATED = 100

interface Packed {
  deflated: Uint8Array
  /** Where each piece ends. */
  ends: number[]
  places: Template['places']
}

/**
 * Keeps the template of each set of preferences. They are deflated to a sixth of their size, since a long list of
 * subscribers has thousands of sets.
 */
export class TemplateCache {
  readonly #kept = new Map<string, Packed>()
  /** The last one used is at the end. */
  readonly #inflated = new Map<string, Template>()

  /** Returns the template of this key, built by `build` if it is not kept. */
  get(key: string, build: () => Template): Template {
    const template = this.#inflated.get(key) ?? this.#inflate(key) ?? this.#build(key, build)
    this.#inflated.delete(key)
    makeRoom(this.#inflated, MAX_INFLATED)
    this.#inflated.set(key, template)
    return template
  }

  #inflate(key: string): Template | undefined {
    const known = this.#kept.get(key)
    return known && unpack(known)
  }

  #build(key: string, build: () => Template): Template {
    const template = build()
    makeRoom(this.#kept, MAX_TEMPLATES)
    this.#kept.set(key, pack(template))
    return template
  }
}

/** Removes the first entry of a map that has this many. */
function makeRoom(map: Map<string, unknown>, most: number): void {
  const [first] = map.keys()
  if (first !== undefined && map.size >= most) map.delete(first)
}

function pack({ pieces, places }: Template): Packed {
  let end = 0
  const ends = pieces.map((piece) => {
    end += piece.length
    return end
  })
  const deflated = deflateRawSync(Buffer.concat(pieces), { level: 1 })
  // The result is part of a far larger buffer. A copy lets that be freed; a Buffer would share a pool.
  return { deflated: new Uint8Array(deflated), ends, places }
}

function unpack({ deflated, ends, places }: Packed): Template {
  const all = inflateRawSync(deflated, { chunkSize: Math.max(64, ends.at(-1) ?? 0) })
  return { pieces: ends.map((end, index) => all.subarray(ends[index - 1] ?? 0, end)), places }
}
