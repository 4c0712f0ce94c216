import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { temporaryFolder } from '../tests/support/temporary-folder.ts'
import type { Figure } from './figure.ts'

/** Files of types that CloudFront compresses only because of the type under which the bucket has them. */
const FILES = ['atom.xml', 'feed.json', 'matters/calendar.ics', 'sources.opml']

/** Measures what compression saves, on the site of the sample sources that `npm start -- --once` makes. */
export async function measureCompressed(): Promise<Figure[]> {
  const data = temporaryFolder()
  const start = spawn(process.execPath, ['functions/cli/main.mjs', 'start', '--once', '--data', data], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(start, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`npm start ended with ${code}.`)
  return compressedSizes(join(data, 'site'))
}

/** The sizes of these files of a site, as they are and compressed with gzip at its usual level. */
export function compressedSizes(site: string, files = FILES): Figure[] {
  return files.flatMap((file) => {
    const bytes = readFileSync(join(site, file))
    const split = 'the site of the sample sources (`npm start -- --once`)'
    return [
      { name: 'bytes', of: file, value: bytes.byteLength, split },
      { name: 'bytes compressed', of: file, value: gzipSync(bytes).byteLength, split },
    ]
  })
}
