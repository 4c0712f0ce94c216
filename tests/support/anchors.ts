import { readFileSync } from 'node:fs'

/** The anchors that a forge makes of the headings of a page. */
export function anchors(file: string): string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#{1,6} (.+)$/gm)
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  )
}
