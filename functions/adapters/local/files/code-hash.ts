import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsFolder } from './paths.ts'

/**
 * A name for the code that makes the site's files, 16 hexadecimal digits. It covers all of it, since what a page says
 * can come from any layer: a new version makes every file anew, as on AWS, where the whole bundle is hashed.
 */
export function codeHash(code = functionsFolder): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(code, { recursive: true }).map(String).sort()) {
    if (/\.(tsx?|js|json)$/.test(file)) hash.update(file).update(readFileSync(join(code, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
