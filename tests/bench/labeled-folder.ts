import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { rows } from '../../bench/classify/rows.ts'
import { newsFeed } from '../../bench/ingest/servers.ts'
import { DAY_MS } from '../../functions/domain/time.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** How many events the invented sets have. */
export const EVENTS = 30
/** So many articles report each event. */
const TOLD_BY = 2
const START = Date.UTC(2025, 10, 1)

/**
 * A folder with an invented file for each labeled set of the benchmark, so that each figure can be computed. The figures
 * themselves mean nothing: labels are guesses, and the texts are short.
 */
export function labeledFolder(): string {
  const folder = temporaryFolder()
  const articles = inventedArticles()
  const files: Record<string, readonly object[]> = {
    'stream-dev.jsonl': articles,
    'relevance-gold.jsonl': articles.map((article) => ({ ...article, weight: 2 })),
    'relevance-dev.jsonl': [...articles, ...marathons()].map(({ id, ...article }) => ({
      ...article,
      id: `noisy-${id}`,
    })),
    'tags-gold.jsonl': articles.filter(({ relevant }) => relevant),
    'grouping-dev.jsonl': articles.map(({ story, ...article }) => ({
      ...article,
      label: story,
      topic: 'immigration',
    })),
    'copies-articles.jsonl': articles.map(({ text, ...article }) => ({
      ...article,
      text: `${text} `.repeat(6),
    })),
    'copies-gold.jsonl': articles.slice(TOLD_BY).map(({ id, story }, n) => ({
      a: articles[n]!.id,
      b: id,
      label: articles[n]!.story === story ? 'copy' : 'different',
    })),
    'identifiers.jsonl': articles.map(({ title, text }, n) => ({
      title,
      text: `${text} H.R. ${n + 1} was read.`,
      identifiers: [{ key: `hr:${n + 1}`, sure: true }],
    })),
    'matters.jsonl': articles.map(({ id, title, text, date, source, story }) => ({
      ...{ id, date, source, sure: true, matters: [{ key: story, sure: true }] },
      title: `${title}, H.R. ${1 + Number(story.slice(1))}`,
      text,
    })),
  }
  for (const [name, some] of Object.entries(files)) write(folder, name, some)
  mkdirSync(join(folder, 'feeds/real'), { recursive: true })
  writeFileSync(join(folder, 'feeds/real/one.xml'), newsFeed(1, 20))
  return folder
}

/** Those that are kept gzipped are so here too. */
function write(folder: string, name: string, some: readonly object[]): void {
  const text = some.map((row) => `${JSON.stringify(row)}\n`).join('')
  const isZipped = /-dev|copies-articles/.test(name)
  writeFileSync(join(folder, isZipped ? `${name}.gz` : name), isZipped ? gzipSync(text) : text)
}

function inventedArticles() {
  const invented = rows<{ title: string; text?: string; relevant: boolean }>(
    'bench/classify',
    'invented.jsonl',
  )!
  const step = Math.floor(invented.length / EVENTS)
  return Array.from({ length: EVENTS * TOLD_BY }, (_, n) => {
    const event = Math.floor(n / TOLD_BY)
    const { title, text = '', relevant } = invented[event * step]!
    return {
      id: `a${n}`,
      story: `s${event}`,
      title: n % TOLD_BY === 0 ? title : `${title}, officials say`,
      text: `${title}. ${text} What was said of it in hall ${event} on day ${event * 7} fills page ${event + 3}.`,
      url: `https://outlet${n % 5}.example/news/${n}`,
      source: `outlet${n % 5}`,
      // Three events a day, over weeks of two years.
      date: new Date(START + (event / 3) * 5 * DAY_MS + (n % TOLD_BY) * 3600_000).toISOString(),
      relevant,
      sure: true,
      topics: [event % 2 === 0 ? 'courts' : 'congress'],
      primary: event % 2 === 0 ? 'courts' : 'congress',
      places: event % 3 === 0 ? ['us-tx'] : ['us'],
    }
  })
}

/** Of the large events that the benchmark knows. */
function marathons() {
  return [
    'Boston Marathon suspect is charged',
    'Runners of Boston Marathon remember',
    'Sandy Hook families speak',
  ].map((title, n) => ({
    ...{ id: `m${n}`, title, text: `${title}. Boston Marathon or Sandy Hook.`.slice(0, 60), relevant: false },
    date: n < 2 ? '2013-04-20' : '2012-12-20',
  }))
}
