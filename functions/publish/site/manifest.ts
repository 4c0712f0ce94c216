import type { Files } from '../../ports/files.ts'

/** What is known of one published file. */
interface Published {
  /** The fingerprint of what the file was made of. */
  stamp: string
  /** The hash of its bytes; empty while it is being written, when its bytes are not known. */
  hash: string
}

/** The published files of one part, by path. */
export interface PublishedPart {
  files: Map<string, Published>
  save(): Promise<void>
}

/** What the index holds about a part. */
interface Summary {
  /** Empty if each of its files must be looked at. */
  stamp: string
  files: number
}

/**
 * The list of published files with their stamps and hashes. Each part of the site has a file, and an index lists the
 * parts, so that reading and saving cost as much as has changed, not as much as is published.
 */
export class Manifest {
  readonly #notes: Files
  readonly #summaries: Map<string, Summary>
  #saved: string

  private constructor(notes: Files, summaries: Map<string, Summary>, saved: string) {
    this.#notes = notes
    this.#summaries = summaries
    this.#saved = saved
  }

  /** Reads the index. */
  static async load(notes: Files): Promise<Manifest> {
    const text = await readText(notes, INDEX_PATH)
    const rows = rowsOf(text).map(([name, stamp, files]) => [name, { stamp, files: Number(files) || 0 }])
    const summaries = new Map(rows as [string, Summary][])
    // Without an index, the files of the parts show what was published, and none of them is trusted.
    if (summaries.size === 0) {
      for await (const path of notes.list(FOLDER)) {
        if (path !== INDEX_PATH) summaries.set(path.slice(FOLDER.length), { stamp: '', files: 0 })
      }
    }
    return new Manifest(notes, summaries, text)
  }

  /** The names of the published parts. */
  names(): string[] {
    return [...this.#summaries.keys()]
  }

  /** How many files a part has if all of them are known to be published with this stamp, else `undefined`. */
  trusted(part: string, stamp: string): number | undefined {
    const known = this.#summaries.get(part)
    return known && stamp !== '' && known.stamp === stamp ? known.files : undefined
  }

  /** Notes that files of these parts may differ from their stamps. It is called before the first of them is written. */
  async distrust(parts: Iterable<string>): Promise<void> {
    for (const part of parts) this.#summaries.set(part, { stamp: '', files: 0 })
    await this.#saveIndex()
  }

  /** Notes that all files of these parts are published. */
  async trust(parts: Iterable<{ name: string; stamp: string; files: number }>): Promise<void> {
    for (const { name, stamp, files } of parts) {
      if (files > 0) this.#summaries.set(name, { stamp, files: stamp === '' ? 0 : files })
      else this.#summaries.delete(name)
    }
    await this.#saveIndex()
  }

  /** Reads the list of files of a part. */
  async open(part: string): Promise<PublishedPart> {
    const path = FOLDER + part
    const before = await readText(this.#notes, path)
    const files = new Map(rowsOf(before).map(([file, stamp, hash]) => [file, { stamp, hash }]))
    let saved = before
    const save = async () => {
      const text = textOf([...files].map(([file, { stamp, hash }]) => [file, stamp, hash]))
      if (text !== saved) await this.#write(path, text)
      saved = text
    }
    return { files, save }
  }

  async #saveIndex(): Promise<void> {
    const text = textOf([...this.#summaries].map(([name, { stamp, files }]) => [name, stamp, `${files}`]))
    if (text !== this.#saved) await this.#write(INDEX_PATH, text)
    this.#saved = text
  }

  #write(path: string, text: string): Promise<void> {
    return this.#notes.write(path, text, { contentType: 'text/plain; charset=utf-8' })
  }
}

const FOLDER = 'manifest/'
const INDEX_PATH = `${FOLDER}index`

async function readText(notes: Files, path: string): Promise<string> {
  return new TextDecoder().decode(await notes.read(path))
}

/**
 * The complete lines. A damaged line is ignored, so its file is written again. The beginning of a path must not be taken
 * for a path: that file would be removed as no longer published.
 */
function rowsOf(text: string): [string, string, string][] {
  const lines = text.split('\n').slice(0, -1)
  return lines.flatMap((line) => {
    const fields = line.split(' ')
    return fields.length === 3 && fields[0] ? [fields as [string, string, string]] : []
  })
}

function textOf(rows: string[][]): string {
  return rows
    .map((row) => `${row.join(' ')}\n`)
    .sort()
    .join('')
}
