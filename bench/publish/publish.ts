import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Folder } from '../../functions/adapters/local/files/folder.ts'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { PublishingContext } from '../../functions/app/context.ts'
import { publish, readSite } from '../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { DecidedArticle } from '../../functions/domain/model/article.ts'
import type { Story } from '../../functions/domain/model/story.ts'
import { DAY_MS, HOUR_MS } from '../../functions/domain/time.ts'
import type { Clock } from '../../functions/ports/clock.ts'
import type { Table } from '../../functions/ports/table.ts'
import { render } from '../../functions/publish/render.ts'
import { readAsset } from '../../functions/publish/site/assets.ts'
import type { Site, SitePart } from '../../functions/publish/site/site.ts'
import { writeChanged } from '../../functions/publish/site/write-changed.ts'
import { Projection } from '../../functions/store/stories/projection.ts'
import { memberWrite, Stories } from '../../functions/store/stories/stories.ts'
import { type LogEntry, StoryLog } from '../../functions/store/stories/story-log.ts'
import { MemoryFiles } from '../../tests/publish/memory-files.ts'
import { filesOf, site, today } from '../../tests/publish/newspaper.ts'
import { story } from '../../tests/publish/stories.ts'
import { processorSeconds } from '../timed.ts'

/**
 * Returns a year of stories with three articles each, in the topics and places of the test site. With `matters`, each
 * names one of so many bills.
 */
function yearOf(count: number, matters = 0): Story[] {
  const { topics, places } = site({ stories: [] }).configuration
  const between = (365 * DAY_MS) / count
  return Array.from({ length: count }, (_, n) => {
    const outlet = (more: number) => `Outlet ${(n * 7 + more * 13) % 50}`
    const bill = matters > 0 ? `, and what H.R. ${1 + (n % matters)} adds` : ''
    const headline = `County board ${n} weighs what the ${topics[n % topics.length]!.name.en.toLowerCase()} rule would change${bill}`
    return story({
      id: `${day(n * between)}-${n.toString(36).padStart(8, '0')}`,
      headline,
      summary:
        'What changes, for whom and from when is told in the article; the agency did not comment on the case.',
      at: new Date(today.getTime() - HOUR_MS - n * between).toISOString(),
      topics: [topics[n % topics.length]!.id],
      places: [places[n % places.length]!.id],
      articles: [0, 1, 2].map((more) => ({ title: `${headline}, told by ${more}`, outlet: outlet(more) })),
    })
  })
}

const day = (before: number) =>
  new Date(today.getTime() - HOUR_MS - before).toISOString().slice(0, 10).replaceAll('-', '')

/** How often one more story is published; the figure is the median. */
const RUNS = 5

/**
 * Publishes one new story of one topic and one place after `count` others, all of them in a database. Measures how many
 * files are rewritten, how many items of the table are read, and how many milliseconds of CPU time that takes a publisher
 * that has run before (`warm`), the same one on the next day (`nextDay`), and one that has just started (`cold`). Published
 * files are discarded, so that only our own work is measured, without the disk.
 */
export async function oneMore(count: number, matters = 0) {
  const base = site({ stories: yearOf(count, matters) })
  let now = today
  const content = new SqliteTable(':memory:', () => now)
  let read = 0
  const noting = countingReads(content, () => {
    read += 1
  })
  const context = publishingContext(base, noting, () => now)
  await store(base.stories, content)
  const parts = [...render((await readSite(context)).site)].map(unrendered)
  await writeChanged({ parts, to: context.site, notes: context.kept })
  let seq = 0
  const publishOneMore = async (cache = context.cache) => {
    now = new Date(now.getTime() + 60_000)
    const entry = entryOf([another(++seq, now, matters > 0)], seq, now)
    await new StoryLog(content).append(entry)
    await new Projection(content).apply(entry)
    read = 0
    const [report, { cpu }] = await timed(() => publish({ ...context, cache }, { atOnce: true }))
    if (!report?.written) throw new Error(`The new story ${seq} was not written, so nothing was measured.`)
    return { written: report.written, read, cpu }
  }
  await publishOneMore()
  const runs: Awaited<ReturnType<typeof publishOneMore>>[] = []
  for (let run = 0; run < RUNS; run += 1) runs.push(await publishOneMore())
  now = new Date(now.getTime() + DAY_MS)
  const nextDay = await publishOneMore()
  const cold = await publishOneMore(createPublisherCache(context))
  content.close()
  const most = (of: (run: (typeof runs)[number]) => number) => Math.max(...runs.map(of))
  const warm = runs.map(({ cpu }) => cpu).sort((a, b) => a - b)[RUNS >> 1]!
  return {
    stories: count,
    written: most((run) => run.written),
    read: most((run) => run.read),
    warm,
    nextDay: nextDay.cpu,
    readNextDay: nextDay.read,
    cold: cold.cpu,
  }
}

/** The same table, which notes each item that is read. */
function countingReads(table: Table, note: () => void): Table {
  return {
    async get(keys) {
      for (const _ of keys) note()
      return table.get(keys)
    },
    write: (writes) => table.write(writes),
    async *query(pk, range) {
      for await (const item of table.query(pk, range)) {
        note()
        yield item
      }
    },
  }
}

/** Empties the files of a part, whose content does not matter here. */
function unrendered({ files, ...part }: SitePart): SitePart {
  return { ...part, files: () => [...files()].map((file) => ({ ...file, body: () => '' })) }
}

function publishingContext(
  { configuration, sources }: Site,
  content: Table,
  clock: Clock,
): PublishingContext {
  const kept = new MemoryFiles()
  return {
    configuration: {
      ...readConfiguration({ base: 'config' }),
      publication: configuration.publication,
      topics: [...configuration.topics],
      places: [...configuration.places],
      sources: sources.map(({ source }) => source),
    },
    content,
    clock,
    kept,
    cache: createPublisherCache({ content, kept, clock }),
    logger: { info() {}, warn() {}, error() {} },
    owner: 'bench',
    siteUrl: 'https://digest.example',
    site: new Nowhere(),
    codeHash: 'bench',
    asset: readAsset,
  }
}

async function store(stories: readonly Story[], table: Table): Promise<void> {
  for (let at = 0; at < stories.length; at += 500) {
    const some = stories.slice(at, at + 500)
    const { articles } = entryOf(some, 0, today)
    await table.write(articles.map((article) => memberWrite(article, article.placement!, 1)))
    const firstPublication = ({ id, published, lead }: Story) => ({
      story: id,
      firstPublication: { at: published, lead: lead.id },
    })
    await new Stories(table).publish(some.map(firstPublication))
  }
}

/** The entry of the log that a processor would have written for these stories. */
function entryOf(stories: readonly Story[], seq: number, at: Date): LogEntry {
  const articles = stories.flatMap(({ id: story, articles }) =>
    articles.map(
      (article): DecidedArticle => ({
        ...article,
        text: article.title,
        content: article.id,
        placement: { story, copyOf: article.copyOf, rule: 'new story', score: 1 },
      }),
    ),
  )
  return { seq, at: at.toISOString(), articles, merges: [] }
}

/** A new story, of one matter if `namesMatter`. */
function another(n: number, at: Date, namesMatter: boolean): Story {
  const title = namesMatter ? `Senate weighs H.R. 7, story ${n}` : 'One new story'
  return story({
    headline: `New story ${n} of one topic and one place`,
    at: at.toISOString(),
    topics: ['congress'],
    places: ['us-ny'],
    articles: [{ title, outlet: 'Outlet 1' }],
  })
}

/** Writes a whole site of `count` stories into a folder; measures the time and the most memory that it takes. */
export async function fullBuild(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-publish-'))
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  try {
    const base = site({ stories: yearOf(count) })
    const to = new Folder(join(folder, 'site'))
    const notes = new Folder(join(folder, 'notes'))
    const [report, { milliseconds }] = await timed(() => writeChanged({ parts: render(base), to, notes }))
    most = Math.max(most, process.memoryUsage().rss)
    return { stories: count, files: report.written, seconds: milliseconds / 1000, megabytes: most / 1e6 }
  } finally {
    clearInterval(watch)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Measures the largest page, the style sheet and the main feed of a site of `count` stories, in bytes. */
export function sizes(count: number) {
  let page = { path: '', bytes: 0 }
  let style = 0
  let feed = 0
  for (const file of filesOf(site({ stories: yearOf(count) }))) {
    const leaf = !file.leads && !file.path.endsWith('.css')
    if (leaf && !/stories\/2026112/.test(file.path)) continue
    const bytes = Buffer.byteLength(file.body())
    if (file.path === 'feed.xml') feed = bytes
    if (file.path.endsWith('.css')) style = bytes
    if (file.path.endsWith('.html') && bytes > page.bytes) page = { path: file.path, bytes }
  }
  return { stories: count, largestPage: page, style, feed }
}

interface Time {
  milliseconds: number
  /** Milliseconds of CPU time of all threads, which other load on the machine does not change. */
  cpu: number
}

async function timed<T>(work: () => Promise<T>): Promise<[T, Time]> {
  const start = performance.now()
  const before = processorSeconds()
  const result = await work()
  const cpu = (processorSeconds() - before) * 1000
  return [result, { milliseconds: performance.now() - start, cpu }]
}

/** Discards everything, so that only our own work is measured. */
class Nowhere extends MemoryFiles {
  /** A folder without a home page is taken for an emptied one, and then everything is written again. */
  override async read(): Promise<Uint8Array> {
    return new Uint8Array()
  }
  override async write(): Promise<void> {}
  override async remove(): Promise<void> {}
}
