import type { Files, FileType } from '../../functions/ports/files.ts'

/** A folder in memory that records writes and removals in order, and can refuse them. */
export class MemoryFiles implements Files {
  readonly bodies = new Map<string, string>()
  readonly types = new Map<string, FileType>()
  /** `write PATH` and `remove PATH`, in order. */
  readonly done: string[] = []
  /** Called before each write and removal, which rejects if this returns true. */
  refuses: (path: string) => boolean = () => false

  async read(path: string): Promise<Uint8Array | undefined> {
    const body = this.bodies.get(path)
    return body === undefined ? undefined : new TextEncoder().encode(body)
  }

  async write(path: string, body: Uint8Array | string, type: FileType): Promise<void> {
    if (this.refuses(path)) throw new Error(`No room for ${path}.`)
    this.bodies.set(path, typeof body === 'string' ? body : new TextDecoder().decode(body))
    this.types.set(path, type)
    this.done.push(`write ${path}`)
  }

  async remove(path: string): Promise<void> {
    if (this.refuses(path)) throw new Error(`Can't remove ${path}.`)
    this.bodies.delete(path)
    this.done.push(`remove ${path}`)
  }

  async *list(prefix: string): AsyncIterable<string> {
    yield* [...this.bodies.keys()].filter((path) => path.startsWith(prefix)).sort()
  }
}
