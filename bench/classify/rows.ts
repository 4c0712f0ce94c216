import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Reads the rows of a JSON Lines file, gzipped or not. Returns `undefined` if there is no such file. */
export function rows<T>(folder: string, name: string): T[] | undefined {
  const file = join(folder, name)
  if (!existsSync(file)) return
  const bytes = readFileSync(file)
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)
}

/** The half of a labeled set that a row belongs to. Settings were chosen on `tune` and never on `untouched`. */
export const halfOf = (id: string): 'tune' | 'untouched' =>
  createHash('sha256').update(id).digest()[0]! % 2 === 0 ? 'tune' : 'untouched'
