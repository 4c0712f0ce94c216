import { createHash } from 'node:crypto'

/** The path of a file of the site, which changes with the content, so that browsers may keep the file. */
export function hashedPath(name: string, extension: string, content: string | Uint8Array): string {
  return `/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${extension}`
}
