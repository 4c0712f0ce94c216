import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Files } from '../../../ports/files.ts'

/** The files port on a folder. A file is written under another name and then renamed, so that nobody reads half of it. */
export class Folder implements Files {
  readonly #root: string
  readonly #modes: { file?: number; folder?: number }
  readonly #durable: boolean
  #written = 0

  /**
   * `personal`: only this user may read the files written there. `durable`: a file that was written survives a power
   * failure. That costs two syncs of the disk for each, so it is for files that can't be rendered again.
   */
  constructor(root: string, { personal = false, durable = false } = {}) {
    this.#root = resolve(root)
    this.#durable = durable
    this.#modes = personal ? { file: 0o600, folder: 0o700 } : {}
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    return readFile(this.#resolve(path)).catch(undefinedIfMissing)
  }

  /** When a file was written; `undefined` if there is none. */
  async modified(path: string): Promise<Date | undefined> {
    return (await stat(this.#resolve(path)).catch(undefinedIfMissing))?.mtime
  }

  async write(path: string, body: Uint8Array | string): Promise<void> {
    const target = this.#resolve(path)
    const draft = `${target}.${process.pid}-${this.#written++}.part`
    await mkdir(dirname(target), { recursive: true, mode: this.#modes.folder })
    try {
      const file = await open(draft, 'w', this.#modes.file)
      await this.#fill(file, body).finally(() => file.close())
      await rename(draft, target)
      if (this.#durable) await syncFolder(dirname(target))
    } catch (error) {
      await rm(draft, { force: true })
      throw errorAbout(target, error)
    }
  }

  async #fill(file: FileHandle, body: Uint8Array | string): Promise<void> {
    await file.writeFile(body)
    // Otherwise the name can survive a power failure without the bytes.
    if (this.#durable) await file.sync()
  }

  async remove(path: string): Promise<void> {
    await rm(this.#resolve(path), { force: true })
  }

  async *list(prefix: string): AsyncIterable<string> {
    const entries = await readdir(this.#root, { recursive: true, withFileTypes: true }).catch(
      undefinedIfMissing,
    )
    const paths = (entries ?? [])
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => relative(this.#root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    yield* paths.filter((path) => path.startsWith(prefix)).sort()
  }

  #resolve(path: string): string {
    const target = resolve(this.#root, path)
    if (!target.startsWith(this.#root + sep)) throw new Error(`The path ${path} leads out of its folder.`)
    return target
  }
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined
  throw error
}

/** Writes the names in a folder to the disk. Without this a power failure can undo a rename. Windows can't sync a folder, and does not need it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Names the file in the error instead of its draft, which is deleted. */
function errorAbout(path: string, error: unknown): unknown {
  if (error instanceof Error && 'path' in error) error.path = path
  return error
}
