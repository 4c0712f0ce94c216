import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { WholeTable } from '../../functions/ports/table.ts'

/** Rows of one kind, and the bytes of their values and keys. */
export interface Kind {
  rows: number
  bytes: number
}

/** What a table holds, by the first word of its partition keys, such as `STORIES`. */
export async function kindsIn(table: WholeTable): Promise<Map<string, Kind>> {
  const kinds = new Map<string, Kind>()
  for await (const { pk, sk, value } of table.all()) {
    const name = pk.split('#')[0]!
    const kind = kinds.get(name) ?? { rows: 0, bytes: 0 }
    kind.rows += 1
    kind.bytes += pk.length + sk.length + Buffer.byteLength(JSON.stringify(value))
    kinds.set(name, kind)
  }
  return kinds
}

/** The files of a folder with all folders in it that `counts` names, and their bytes. */
export function sizeOf(
  folder: string,
  counts: (path: string) => boolean = () => true,
): { files: number; bytes: number } {
  const size = { files: 0, bytes: 0 }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !counts(path)) continue
    size.files += 1
    size.bytes += statSync(path).size
  }
  return size
}
