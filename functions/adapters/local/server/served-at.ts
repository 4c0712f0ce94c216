import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DEFAULT_PORT = 8080

/** The address of the site if the publication has no `url`. */
export function localAddress(port = DEFAULT_PORT): string {
  return `http://localhost:${port}`
}

/** Stores the port on which a data folder is served, so that commands can print links to it. */
export function noteServed(folder: string, port: number): void {
  writeFileSync(join(folder, 'port'), `${port}\n`)
}

/** The address on this machine where a data folder is served, or was last. */
export function servedAt(folder: string): string {
  const file = join(folder, 'port')
  const port = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : DEFAULT_PORT
  return localAddress(port || DEFAULT_PORT)
}
