import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsFolder } from './paths.ts'

let running: string | undefined

/** The hash of the code of this process. It is read once: a process goes on with the code that it began with. */
export function runningCodeHash(): string {
  running ??= codeHash()
  return running
}

/**
 * The hash of the code that renders the site's files, 16 hexadecimal digits. It covers all of `functions`, because any
 * layer can change a page. With a new hash every file is rendered again. On AWS the whole bundle is hashed.
 */
export function codeHash(code = functionsFolder): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(code, { recursive: true }).map(String).sort()) {
    if (/\.(tsx?|js|json)$/.test(file)) hash.update(file).update(readFileSync(join(code, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
