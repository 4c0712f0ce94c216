import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import pLimit from 'p-limit'
import RssParser from 'rss-parser'
import { Agent } from 'undici'
import { createFetcher } from '../functions/ingest/fetch/fetcher.ts'
import { parseFeed } from '../functions/ingest/parse/parse-feed.ts'
import { readSource } from '../functions/ingest/read-source.ts'
import { Source } from '../functions/model/source.ts'
import type { SourceState } from '../functions/model/source-state.ts'
import { hostile } from '../tests/ingest/hostile.ts'
import { scoreExpected } from './ingest-expected.ts'
import { newsFeed, withServers } from './ingest-servers.ts'

const notMeasured = 'not measured' as const

/** Share of titles, links, ids and dates that come out as four libraries expect them of their own test documents. */
export async function expectedResults(data: string | undefined) {
  const feeds = data && join(data, 'feeds')
  if (!feeds || !existsSync(feeds)) return notMeasured
  const { checks, right, lostFeeds, differences } = await scoreExpected(feeds)
  return { checks, rightPercent: round((100 * right) / checks), lostFeeds, differences }
}

/** The time that parsing takes, in multiples of bare rss-parser on the same feeds in the same run. */
export async function parsingCost(data: string | undefined) {
  const folder = data && join(data, 'feeds/rss-parser/test/input')
  if (!folder || !existsSync(folder)) return notMeasured
  const documents = readdirSync(folder).map((file) => readFileSync(join(folder, file)))
  const bare = () =>
    eachOf(documents, (bytes) => new RssParser({ defaultRSS: 2 }).parseString(bytes.toString()))
  const ours = () => eachOf(documents, (bytes) => parseFeed(bytes))
  const [bareMs, oursMs] = await fastest([bare, ours], 10)
  const megabytes = documents.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6
  return { timesBare: round(oursMs / bareMs), megabytesPerSecond: round((1000 * megabytes) / oursMs) }
}

/** Each hostile document of 1 MB in its own process: the slowest, the largest, and which they are. */
export async function hostileDocuments() {
  const script = fileURLToPath(new URL('ingest-hostile.ts', import.meta.url))
  let slowest = { milliseconds: 0, document: '' }
  let largest = { megabytes: 0, document: '' }
  for (const document of Object.keys(hostile)) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, document])
    const { milliseconds, megabytes } = JSON.parse(stdout) as { milliseconds: number; megabytes: number }
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds: Math.round(milliseconds), document }
    if (megabytes > largest.megabytes) largest = { megabytes: Math.round(megabytes), document }
  }
  return { documents: Object.keys(hostile).length, slowest, largest }
}

/** How long it takes to refuse 10 GB of zeros packed into 10 MB, and what is said. */
export async function gzipBomb() {
  const member = gzipSync(Buffer.alloc(100_000_000))
  return withServers(
    1,
    () => (_, response) => {
      response.setHeader('content-encoding', 'gzip')
      for (let n = 0; n < 100; n++) response.write(member)
      response.end()
    },
    async ([url = '']) => {
      const fetcher = createFetcher({ clock, allowPrivate: true })
      const started = performance.now()
      const outcome = await fetcher.fetch({ url })
      await fetcher.close()
      return {
        milliseconds: Math.round(performance.now() - started),
        error: 'error' in outcome ? outcome.error : 'none',
      }
    },
  )
}

/** Polls of so many sources over loopback, each on its own port: reading all anew, and asking again when nothing changed. */
export async function polling(sources = 1000, entries = 30, concurrency = 16) {
  const bodies = Array.from({ length: sources }, (_, n) => Buffer.from(newsFeed(n, entries)))
  const listener =
    (index: number): RequestListener =>
    (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304, { etag: '"1"' }).end()
      else response.writeHead(200, { etag: '"1"', 'content-type': 'application/rss+xml' }).end(bodies[index])
    }
  return withServers(sources, listener, async (urls) => {
    const plain = async (headers: Record<string, string>, then: (bytes: Uint8Array) => unknown) => {
      const agent = new Agent()
      const limit = pLimit(concurrency)
      await Promise.all(
        urls.map((url) =>
          limit(async () => {
            const { origin, pathname } = new URL(url)
            const { body } = await agent.request({ origin, path: pathname, method: 'GET', headers })
            await then(new Uint8Array(await body.arrayBuffer()))
          }),
        ),
      )
      await agent.destroy()
    }
    const states = new Map<string, SourceState>()
    const ours = async () => {
      const fetcher = createFetcher({ clock, allowPrivate: true, concurrency })
      const options = { fetcher, clock, random: Math.random, deadAfterDays: 7 }
      await Promise.all(
        urls.map(async (feed, n) => {
          const source = Source.parse({ id: `s${n}`, name: `S${n}`, feed })
          states.set(feed, (await readSource(source, states.get(feed), options)).state)
        }),
      )
      await fetcher.close()
    }
    const anew = () => {
      states.clear()
      return ours()
    }
    const bare = (bytes: Uint8Array) => new RssParser().parseString(Buffer.from(bytes).toString())
    const [bareAnew, oursAnew] = await fastest([() => plain({}, bare), anew], 3)
    const [bareAgain, oursAgain] = await fastest([() => plain({ 'if-none-match': '"1"' }, () => {}), ours], 3)
    return {
      sources,
      firstPollMs: Math.round(oursAnew),
      firstPollTimesBare: round(oursAnew / bareAnew),
      unchangedMs: Math.round(oursAgain),
      unchangedTimesPlain: round(oursAgain / bareAgain),
    }
  })
}

const clock = () => new Date()

/** Every figure of ingest. `data` is the folder that holds `feeds/`; what needs it is not measured without. */
export async function benchIngest(data?: string) {
  return {
    expectedResults: await expectedResults(data),
    parsingCost: await parsingCost(data),
    hostileDocuments: await hostileDocuments(),
    gzipBomb: await gzipBomb(),
    polling: await polling(),
  }
}

async function eachOf(documents: Buffer[], run: (bytes: Buffer) => Promise<unknown>): Promise<void> {
  for (const bytes of documents) await run(bytes).catch(() => {})
}

/** The shortest time of each, taken in turns so that a busy machine slows all alike. */
async function fastest<T extends (() => Promise<void>)[]>(
  runs: [...T],
  rounds: number,
): Promise<{ [K in keyof T]: number }> {
  const best = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of runs.entries()) {
      const started = performance.now()
      await run()
      best[index] = Math.min(best[index] ?? 0, performance.now() - started)
    }
  return best as { [K in keyof T]: number }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
