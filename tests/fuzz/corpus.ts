import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fillDates } from '../../functions/adapters/local/sample/dates.ts'
import { decode } from '../../functions/ingest/text/decode.ts'
import { written } from './written.ts'

/** A feed that is mutated. */
export interface Seed {
  name: string
  text: string
}

const folders = ['functions/adapters/local/sample/feeds', 'docs/another-subject/feeds']
/** Larger documents would take the time of many small ones. */
const MAX_BYTES = 600_000

/** The feeds of this repository, as they are at a time. */
export function ownSeeds(now: Date): Seed[] {
  return [...folders.flatMap((folder) => filesIn(folder)), ...written].map(({ name, text }) => ({
    name,
    text: fillDates(text, now),
  }))
}

/** The documents of a folder, with dates as if they were served now: what is older than a month is no news. */
export function seedsIn(folder: string, now: Date): Seed[] {
  return filesIn(folder).map(({ name, text }) => ({ name, text: redated(text, now) }))
}

function filesIn(folder: string): Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(xml|rss|atom|rdf|json)$/i.test(name) && !/(^|[/\\])package/.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name)
      const { size } = statSync(path)
      if (size === 0 || size > MAX_BYTES) return []
      return [{ name, text: decode(readFileSync(path)) }]
    })
}

const iso = /\b(?:19|20)\d\d-\d\d-\d\d(?=T|<|")/g
const rfc = /\b(?:\w{3}, )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w* (?:19|20)?\d\d\b/g

function redated(text: string, now: Date): string {
  let n = 0
  const day = () => new Date(now.getTime() - (n++ % 6) * 86_400_000)
  return text
    .replace(iso, () => day().toISOString().slice(0, 10))
    .replace(rfc, () => day().toUTCString().slice(0, 16))
}
