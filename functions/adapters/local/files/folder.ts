import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Files } from '../../../ports/files.ts'

/** The files port on a folder. A file is written beside its place and moved in, so that nobody reads half of it. */
export class Folder implements Files {
  readonly #root: string
  readonly #modes: { file?: number; folder?: number }
  readonly #durable: boolean
  #written = 0

  /**
   * `personal`: only this user may read the files written there. `durable`: a file that was written survives a power
   * failure. That costs two syncs of the disk for each, so it is for files that can't be made again.
   */
  constructor(root: string, { personal = false, durable = false } = {}) {
    this.#root = resolve(root)
    this.#durable = durable
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
      await this.#fill(file, body).finally(() => file.close())
      await rename(draft, place)
      if (this.#durable) await syncFolder(dirname(place))
    } catch (error) {
      await rm(draft, { force: true })
      throw about(place, error)
    }
  }

  async #fill(file: FileHandle, body: Uint8Array | string): Promise<void> {
    await file.writeFile(body)
    // Otherwise the name can survive a power failure without the bytes.
    if (this.#durable) await file.sync()
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

/** Without this a power failure can undo a rename. Some systems can't sync a folder, and keep its names by themselves. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The error with the file that was to be written in the place of its draft, which is gone. */
function about(place: string, error: unknown): unknown {
  if (error instanceof Error && 'path' in error) error.path = place
  return error
}
