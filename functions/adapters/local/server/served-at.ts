import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PORT = 8080

/** Where the site of an installation on this machine is found without an address of its own. */
export function localAddress(port = PORT): string {
  return `http://localhost:${port}`
}

/** Notes where a data folder is served, so that links which commands print beside it lead there. */
export function noteServed(folder: string, port: number): void {
  writeFileSync(join(folder, 'port'), `${port}\n`)
}

/** Where a data folder is served, or was last. */
export function servedAt(folder: string): string {
  const file = join(folder, 'port')
  const port = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : PORT
  return localAddress(port || PORT)
}
