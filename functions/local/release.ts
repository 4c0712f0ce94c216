import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsFolder } from './paths.ts'

/** Names the code that renders, so that files of another release are made anew. */
export function releaseName(code = functionsFolder): string {
  const hash = createHash('sha256')
  for (const folder of ['pages', 'publish', 'digest']) {
    for (const file of readdirSync(join(code, folder), { recursive: true }).map(String).sort()) {
      if (/\.(tsx?|js)$/.test(file)) hash.update(file).update(readFileSync(join(code, folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
