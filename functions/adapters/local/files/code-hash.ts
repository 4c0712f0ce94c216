import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsFolder } from './paths.ts'

/** The folders whose code decides what a page, a feed or an email says. */
const rendering = ['configuration', 'decisions', 'digest', 'model', 'pages', 'publish', 'store']

/** Names the code that renders, so that another release renders every file again. */
export function releaseName(code = functionsFolder): string {
  const hash = createHash('sha256')
  for (const folder of rendering) {
    for (const file of readdirSync(join(code, folder), { recursive: true }).map(String).sort()) {
      if (/\.(tsx?|js)$/.test(file)) hash.update(file).update(readFileSync(join(code, folder, file)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}
