import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { htmlLine } from '../../functions/ingest/text/html-text.ts'

type Expected = Record<string, unknown>

/** The names of the compared fields in a library's expected results. */
interface Suite {
  folder: string
  documents: string
  results: string
  entries: (result: Expected) => Expected[]
  values: (entry: Expected) => { title?: unknown; link?: unknown; id?: unknown; date?: unknown }
}

const list = (value: unknown) => (Array.isArray(value) ? (value as Expected[]) : [])
const object = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Expected) : {})
const alternate = (links: unknown) =>
  list(links).find(({ rel }) => rel === undefined || rel === '' || rel === 'alternate')?.href

const gofeed = (folder: string): Suite => ({
  folder: `gofeed/testdata/${folder}`,
  documents: '',
  results: '',
  entries: (result) => list(result.items ?? result.entries),
  values: (entry) => ({
    title: entry.title,
    link: entry.link ?? alternate(entry.links),
    id: typeof entry.guid === 'object' ? object(entry.guid).value : (entry.guid ?? entry.id),
    date: entry.publishedParsed ?? entry.pubDateParsed ?? entry.updatedParsed,
  }),
})

const feedsmith = (folder: string): Suite => ({
  folder: `feedsmith/feeds/${folder}/references`,
  documents: '',
  results: '',
  entries: (result) => list(result.items ?? result.entries),
  values: (entry) => ({
    title: object(entry.title).value ?? entry.title,
    link: entry.link ?? alternate(entry.links),
    id: entry.id ?? object(entry.guid).value,
    date: entry.pubDate ?? entry.published ?? entry.updated,
  }),
})

const suites: Suite[] = [
  ...['parser/rss', 'parser/atom', 'translator/rss', 'translator/atom'].map(gofeed),
  ...['rss', 'atom', 'rdf'].map(feedsmith),
  {
    folder: 'rss-parser/test',
    documents: 'input',
    results: 'output',
    entries: (result) => list(object(result.feed).items),
    values: (entry) => ({
      title: entry.title,
      link: entry.link,
      id: entry.id ?? entry.guid,
      date: entry.isoDate,
    }),
  },
]

/** How far our parser agrees with the expected results. */
export interface Score {
  checks: number
  right: number
  lostFeeds: number
  /** What differs: the file, the field, what was expected and what we read. */
  differences: string[]
}

/** Compares parsed entries with the results that four libraries expect of their own test documents. Only stated values count. */
export async function scoreExpected(feeds: string): Promise<Score> {
  const score: Score = { checks: 0, right: 0, lostFeeds: 0, differences: [] }
  for (const suite of suites) {
    const documents = join(feeds, suite.folder, suite.documents)
    for (const file of readdirSync(documents).filter((name) => !name.endsWith('.json'))) {
      const expected = join(feeds, suite.folder, suite.results, file.replace(/\.\w+$/, '.json'))
      if (!existsSync(expected)) continue
      await compare(join(documents, file), JSON.parse(readFileSync(expected, 'utf8')), suite, score)
    }
  }
  return score
}

async function compare(file: string, expected: Expected, suite: Suite, score: Score): Promise<void> {
  const feed = await parsers.feed(readFileSync(file))
  if (!feed.ok) {
    score.lostFeeds++
    score.differences.push(`${file}: ${feed.error}`)
    return
  }
  suite.entries(expected).forEach((entry, index) => {
    for (const [field, value] of Object.entries(suite.values(entry))) {
      const wanted = comparable(field, value, htmlLine)
      if (wanted === undefined) continue
      const came = comparable(field, fieldOf(feed.entries[index], field), (title) => title)
      score.checks++
      if (wanted === came || (field === 'link' && wanted.startsWith('/') && came?.endsWith(wanted)))
        score.right++
      else
        score.differences.push(`${file}, ${field}: ${JSON.stringify(wanted)} came as ${JSON.stringify(came)}`)
    }
  })
}

function fieldOf(entry: Entry | undefined, field: string): string | undefined {
  if (field === 'date') return entry?.published ?? entry?.updated
  return entry?.[field as 'title' | 'link' | 'id']
}

/** A value without irrelevant differences. An expected value that its own library garbled (U+FFFD) does not count. */
function comparable(field: string, value: unknown, plain: (title: string) => string): string | undefined {
  if (typeof value !== 'string' || value.trim() === '' || value.includes('\uFFFD')) return undefined
  if (field === 'title') return plain(value).replace(/\s+/g, '')
  if (field !== 'date') return value.trim()
  const time = Date.parse(value)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString()
}
