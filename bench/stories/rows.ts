import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The rows of a JSON Lines file, gzipped or not. The caller says what stands in them. */
export function readRows<Row>(file: string): Row[] {
  const bytes = readFileSync(file)
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
}

export function hasRows(file: string): boolean {
  return existsSync(file)
}
