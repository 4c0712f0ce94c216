import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Reads the rows of a JSON Lines file, gzipped or not. The caller names their type. */
export function readRows<Row>(file: string): Row[] {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}

/** Whether the file exists. */
export function hasRows(file: string): boolean {
  return existsSync(file)
}
