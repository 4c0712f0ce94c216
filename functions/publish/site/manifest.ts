import type { Files } from '../../ports/files.ts'

/** What is known of one published file. */
interface Published {
  /** Of what it was made of. */
  stamp: string
  /** Of its bytes; empty while it is being written, when nobody can say which bytes stand there. */
  hash: string
}

/** What is known of the files of one part, by path. */
export interface PublishedPart {
  files: Map<string, Published>
  save(): Promise<void>
}

/** What is known of a part without looking at its files. */
interface Summary {
  /** Empty where each of its files has to be looked at. */
  stamp: string
  files: number
}

/**
 * Which files are published, and with what. Each part of the site has a file of its own, and an index names them all,
 * so that reading and saving cost what changed and not what there is.
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

  static async load(notes: Files): Promise<Manifest> {
    const text = await readText(notes, indexPath)
    const rows = rowsOf(text).map(([name, stamp, files]) => [name, { stamp, files: Number(files) || 0 }])
    const summaries = new Map(rows as [string, Summary][])
    // Without an index the parts that stand there tell what was published, and none is taken on trust.
    if (summaries.size === 0) {
      for await (const path of notes.list(folder)) {
        if (path !== indexPath) summaries.set(path.slice(folder.length), { stamp: '', files: 0 })
      }
    }
    return new Manifest(notes, summaries, text)
  }

  /** The parts that something was published of. */
  names(): string[] {
    return [...this.#summaries.keys()]
  }

  /** How many files a part has, where all of them are known to be those of this stamp. */
  trusted(part: string, stamp: string): number | undefined {
    const known = this.#summaries.get(part)
    return known && stamp !== '' && known.stamp === stamp ? known.files : undefined
  }

  /** Notes that these parts can't be taken on trust: before the first of their files is written. */
  async distrust(parts: Iterable<string>): Promise<void> {
    for (const part of parts) this.#summaries.set(part, { stamp: '', files: 0 })
    await this.#saveIndex()
  }

  /** Notes that all files of these parts stand as they should. */
  async trust(parts: Iterable<{ name: string; stamp: string; files: number }>): Promise<void> {
    for (const { name, stamp, files } of parts) {
      if (files > 0) this.#summaries.set(name, { stamp, files: stamp === '' ? 0 : files })
      else this.#summaries.delete(name)
    }
    await this.#saveIndex()
  }

  async open(part: string): Promise<PublishedPart> {
    const place = folder + part
    const before = await readText(this.#notes, place)
    const files = new Map(rowsOf(before).map(([path, stamp, hash]) => [path, { stamp, hash }]))
    let saved = before
    const save = async () => {
      const text = textOf([...files].map(([path, { stamp, hash }]) => [path, stamp, hash]))
      if (text !== saved) await this.#write(place, text)
      saved = text
    }
    return { files, save }
  }

  async #saveIndex(): Promise<void> {
    const text = textOf([...this.#summaries].map(([name, { stamp, files }]) => [name, stamp, `${files}`]))
    if (text !== this.#saved) await this.#write(indexPath, text)
    this.#saved = text
  }

  #write(path: string, text: string): Promise<void> {
    return this.#notes.write(path, text, { contentType: 'text/plain; charset=utf-8' })
  }
}

const folder = 'manifest/'
const indexPath = `${folder}index`

async function readText(notes: Files, path: string): Promise<string> {
  return new TextDecoder().decode(await notes.read(path))
}

/**
 * The whole lines. A line that was damaged counts as none, so what it was about is made anew. The beginning of a path must
 * not be taken for a path: it would be removed, as something that nobody publishes any more.
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
