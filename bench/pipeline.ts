import type { RequestListener } from 'node:http'
import pLimit from 'p-limit'
import RssParser from 'rss-parser'
import { Agent } from 'undici'
import { openLocalContext } from '../functions/adapters/local/local-context.ts'
import { LocalPipeline } from '../functions/adapters/local/scheduler/pipeline.ts'
import { readConfiguration } from '../functions/configuration/read.ts'
import type { Configuration } from '../functions/domain/model/configuration.ts'
import { Source } from '../functions/domain/model/source.ts'
import { temporaryFolder } from '../tests/support/temporary-folder.ts'
import { cheapest } from './cheapest.ts'
import type { Figure } from './figure.ts'
import { newsFeed, withServers } from './ingest/servers.ts'

const CONCURRENCY = 16
const quiet = { info() {}, warn() {}, error() {} }

/** One entry in this many is about immigration and starts a story, as in a source of general news. */
const IMMIGRATION_EACH = 10

/** Measures polling up to stored stories in SQLite, as a multiple of only fetching and parsing the same feeds. */
export async function measurePipeline(sources = 1000, entries = 30, rounds = 3): Promise<Figure[]> {
  return [
    ...(await measured(
      { sources, entries, rounds },
      Number.POSITIVE_INFINITY,
      'none of them about immigration',
    )),
    ...(await measured({ sources, entries, rounds }, IMMIGRATION_EACH, 'one in ten a story of immigration')),
  ]
}

async function measured(
  { sources, entries, rounds }: { sources: number; entries: number; rounds: number },
  immigrationEach: number,
  what: string,
): Promise<Figure[]> {
  const bodies = Array.from({ length: sources }, (_, n) => Buffer.from(newsFeed(n, entries, immigrationEach)))
  const listener =
    (index: number): RequestListener =>
    (_, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(bodies[index])
    }
  const configuration = readConfiguration({ base: 'config' })
  return withServers(sources, listener, async (urls) => {
    const bare = () => fetchAndParse(urls)
    const pollAndStore = () => pollAndDecide(urls, configuration)
    const [bareCost, full] = await cheapest([bare, pollAndStore], rounds)
    const split = `${sources} sources × ${entries} entries over loopback, ${what}, SQLite in a folder`
    return [
      {
        name: 'poll to stored stories over bare fetch and parse, processor time',
        value: full.processor / bareCost.processor,
        target: 3,
        split,
      },
      { name: 'the same, elapsed time', value: full.clock / bareCost.clock, target: 3, split },
      { name: 'entries per second', value: (sources * entries) / full.clock, split },
    ]
  })
}

async function fetchAndParse(urls: readonly string[]): Promise<void> {
  const agent = new Agent()
  const limit = pLimit(CONCURRENCY)
  const read = async (url: string) => {
    const { origin, pathname } = new URL(url)
    const { body } = await agent.request({ origin, path: pathname, method: 'GET' })
    await new RssParser().parseString(await body.text())
  }
  await Promise.all(urls.map((url) => limit(read, url)))
  await agent.destroy()
}

async function pollAndDecide(urls: readonly string[], configuration: Configuration): Promise<void> {
  const sources = urls.map((feed, n) => Source.parse({ id: `s${n}`, name: `S${n}`, feed }))
  const context = openLocalContext({
    folder: temporaryFolder(),
    configuration: { ...configuration, sources },
    address: 'http://localhost:8080',
    allowPrivate: true,
    clock: () => new Date(),
    logger: quiet,
  })
  await new LocalPipeline(context).poll({ all: true })
  await context.close()
}
