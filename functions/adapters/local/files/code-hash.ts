import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsFolder, packageLock } from './paths.ts'

let running: string | undefined

/** The hash of the code of this process. It is read once: a process goes on with the code that it began with. */
export function runningCodeHash(): string {
  running ??= codeHash()
  return running
}

/**
 * The hash of the code, 16 hexadecimal digits. It covers all of `functions` and the versions of the packages, because any of
 * them can change what is read from an entry, or a page. With a new hash every entry is read again and every file is
 * rendered again. On AWS each function has the hash of its own bundle.
 */
export function codeHash(code = functionsFolder, packages = packageLock): string {
  const hash = createHash('sha256')
  if (existsSync(packages)) hash.update(readFileSync(packages))
  for (const file of readdirSync(code, { recursive: true }).map(String).sort()) {
    if (/\.(tsx?|js|json)$/.test(file)) hash.update(file).update(readFileSync(join(code, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
