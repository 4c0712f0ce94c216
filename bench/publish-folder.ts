import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Files } from '../functions/ports/files.ts'

/** A folder, plainly: enough to measure what writing to a disk costs. */
export class FolderFiles implements Files {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return readFile(join(this.#root, path)).catch(() => undefined)
  }

  async write(path: string, body: Uint8Array | string): Promise<void> {
    const file = join(this.#root, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.new`, body)
    await rename(`${file}.new`, file)
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.#root, path), { force: true })
  }

  async *list(prefix: string): AsyncIterable<string> {
    const names = await readdir(this.#root, { recursive: true, withFileTypes: true }).catch(() => [])
    for (const one of names) {
      const path = join(one.parentPath, one.name).slice(this.#root.length + 1)
      if (one.isFile() && path.startsWith(prefix)) yield path
    }
  }
}
