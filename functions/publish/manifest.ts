import type { Files } from '../ports/files.ts'

/** What is known of one published file. */
export interface Published {
  /** Of what it was made of. */
  stamp: string
  /** Of its bytes; empty while it is being written, when nobody can say which bytes stand there. */
  hash: string
}

/**
 * Which files are published, and with what. It is kept in several files, by section and month, so that saving it
 * costs what changed and not what there is.
 */
export class Manifest {
  readonly #files: Files
  readonly #parts = new Map<string, Map<string, Published>>()
  readonly #changed = new Set<string>()

  private constructor(files: Files) {
    this.#files = files
  }

  static async load(files: Files): Promise<Manifest> {
    const manifest = new Manifest(files)
    const decoder = new TextDecoder()
    for await (const name of files.list(folder)) {
      const bytes = await files.read(name)
      if (!bytes) continue
      const part = new Map<string, Published>()
      for (const [path, stamp, hash] of readRows(decoder.decode(bytes))) part.set(path, { stamp, hash })
      manifest.#parts.set(name, part)
    }
    return manifest
  }

  get(path: string): Published | undefined {
    return this.#parts.get(partOf(path))?.get(path)
  }

  set(path: string, published: Published): void {
    const name = partOf(path)
    const part = this.#parts.get(name) ?? new Map<string, Published>()
    this.#parts.set(name, part.set(path, published))
    this.#changed.add(name)
  }

  delete(path: string): void {
    const name = partOf(path)
    if (this.#parts.get(name)?.delete(path)) this.#changed.add(name)
  }

  *paths(): Iterable<string> {
    for (const part of this.#parts.values()) yield* part.keys()
  }

  /** Writes the parts that changed since the last time. */
  async save(): Promise<void> {
    for (const name of [...this.#changed].sort()) {
      const rows = [...this.#parts.get(name)!].map(([path, { stamp, hash }]) => [path, stamp, hash])
      const body = rows.map((row) => row.join(' ')).sort()
      await this.#files.write(name, `${body.join('\n')}\n`, { contentType: 'text/plain; charset=utf-8' })
      this.#changed.delete(name)
    }
  }
}

const folder = 'manifest/'

/** Stories by month, since only the youngest change; everything else in one. */
function partOf(path: string): string {
  if (path.startsWith('stories/')) return `${folder}stories-${path.slice(8, 14)}`
  if (path.startsWith('es/stories/')) return `${folder}es-stories-${path.slice(11, 17)}`
  return `${folder}site`
}

/** A line that was damaged is a file that nothing is known of: it is written anew. */
function* readRows(text: string): Iterable<[path: string, stamp: string, hash: string]> {
  for (const line of text.split('\n')) {
    const [path, stamp = '', hash = ''] = line.split(' ')
    if (path) yield [path, stamp, hash]
  }
}
