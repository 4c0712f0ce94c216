import { createHash } from 'node:crypto'
import type { Clock } from '../ports/clock.ts'
import type { Installation } from '../ports/installation.ts'
import { archiveLines } from './archive-lines.ts'
import { type Counts, NAME, noCounts, SCHEMA } from './format.ts'

/** Yields the lines of an export, with line feeds, and returns how many items of each kind it has. */
export async function* exportArchive(
  installation: Installation,
  clock: Clock,
): AsyncGenerator<string, Counts, undefined> {
  const hash = createHash('sha256')
  const counts = noCounts()
  const line = (value: object) => {
    const text = `${JSON.stringify(value)}\n`
    hash.update(text)
    return text
  }
  yield line({ archive: NAME, schema: SCHEMA, at: clock().toISOString() })
  for await (const entry of archiveLines(installation)) {
    yield line(entry)
    const kind = Object.keys(entry)[0] as keyof Counts
    if (Object.hasOwn(counts, kind)) counts[kind] += 1
  }
  yield `${JSON.stringify({ end: { counts, sha256: hash.digest('hex') } })}\n`
  return counts
}
