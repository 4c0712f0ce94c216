import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Files } from '../ports/files.ts'

/** The files port on a folder. A file is written beside its place and moved in, so that nobody reads a half. */
export class Folder implements Files {
  readonly #root: string
  readonly #modes: { file?: number; folder?: number }
  #written = 0

  /** `personal`: only this user may read the files written there. */
  constructor(root: string, { personal = false } = {}) {
    this.#root = resolve(root)
    this.#modes = personal ? { file: 0o600, folder: 0o700 } : {}
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return readFile(this.#place(path)).catch(absent)
  }

  async write(path: string, body: Uint8Array | string): Promise<void> {
    const place = this.#place(path)
    const draft = `${place}.${process.pid}-${this.#written++}.part`
    await mkdir(dirname(place), { recursive: true, mode: this.#modes.folder })
    try {
      const file = await open(draft, 'w', this.#modes.file)
      await file.writeFile(body).finally(() => file.close())
      await rename(draft, place)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }

  async remove(path: string): Promise<void> {
    await rm(this.#place(path), { force: true })
  }

  async *list(prefix: string): AsyncIterable<string> {
    const entries = await readdir(this.#root, { recursive: true, withFileTypes: true }).catch(absent)
    const paths = (entries ?? [])
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    yield* paths.filter((path) => path.startsWith(prefix)).sort()
  }

  #place(path: string): string {
    const place = resolve(this.#root, path)
    if (!place.startsWith(this.#root + sep)) throw new Error(`The path ${path} leads out of its folder.`)
    return place
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined
  throw error
}
