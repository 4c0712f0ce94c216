import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createFetcher } from '../../functions/ingest/fetch/fetcher.ts'
import { fetchLimits } from '../../functions/ingest/limits.ts'
import { hostile } from '../../tests/ingest/hostile.ts'
import { type Figure, needing } from '../figure.ts'
import { scoreExpected } from './expected.ts'
import { measureGrowth } from './growth.ts'
import { withServers } from './servers.ts'

/** How much hostile input is read. */
interface HostileSizes {
  /** The documents, by their names, and their characters. */
  documents: readonly string[]
  characters: number
  /** Gigabytes that a compressed answer becomes. */
  gigabytes: number
  /** The share of the usual size at which growth is measured, and for how many milliseconds. */
  growth: { share: number; minMs: number; rounds: number }
}

const FULL: HostileSizes = {
  documents: Object.keys(hostile),
  characters: 1_000_000,
  gigabytes: 10,
  growth: { share: 1, minMs: 4, rounds: 7 },
}

/** Measures how right and how safely feeds are read. `data` is the folder that contains `feeds/`. */
export async function measureIngest(data: string | undefined, sizes = FULL): Promise<Figure[]> {
  return [
    ...needing('data', [await expectedResults(data)]),
    ...(await hostileDocuments(sizes)),
    await gzipBomb(sizes.gigabytes),
    ...(await measureGrowth(sizes.growth)),
  ]
}

/** Measures the share of titles, links, ids and dates that agree with what four libraries expect of their own test documents. */
async function expectedResults(data: string | undefined): Promise<Figure> {
  const feeds = data && join(data, 'feeds')
  const figure = {
    name: 'titles, links, ids and dates right, share',
    target: 0.99,
    split: 'feeds/, whose failures were studied while the parser was written',
  }
  if (!feeds || !existsSync(feeds)) return figure
  const { checks, right } = await scoreExpected(feeds)
  return { ...figure, value: right / checks, rows: checks }
}

/** Each hostile document in its own process: the slowest, and the most memory. */
async function hostileDocuments({ documents, characters }: HostileSizes): Promise<Figure[]> {
  const script = fileURLToPath(new URL('hostile-documents.ts', import.meta.url))
  let slowest = { milliseconds: 0, document: '' }
  let largest = { megabytes: 0, document: '' }
  for (const document of documents) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...['--import', 'tsx', script, document, String(characters)],
    ])
    const { milliseconds, megabytes } = JSON.parse(stdout) as { milliseconds: number; megabytes: number }
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, document }
    if (megabytes > largest.megabytes) largest = { megabytes, document }
  }
  const of = `of ${documents.length} hostile documents of ${characters / 1e6} MB`
  return [
    {
      name: 'slowest hostile document, seconds',
      value: slowest.milliseconds / 1000,
      target: 30,
      split: `${slowest.document}, ${of}`,
    },
    { name: 'most memory, MB', value: largest.megabytes, target: 300, split: `${largest.document}, ${of}` },
  ]
}

/** Measures how long it takes to refuse zeros that are compressed to a thousandth. */
async function gzipBomb(gigabytes: number): Promise<Figure> {
  const member = gzipSync(Buffer.alloc(gigabytes * 1e7))
  return withServers(
    1,
    () => (_, response) => {
      response.setHeader('content-encoding', 'gzip')
      for (let n = 0; n < 100; n++) response.write(member)
      response.end()
    },
    async ([url = '']) => {
      const fetcher = createFetcher({
        ...fetchLimits,
        userAgent: 'bench',
        allowPrivate: true,
        concurrency: 1,
      })
      const started = performance.now()
      const outcome = await fetcher.get(url)
      await fetcher.close()
      const seconds = (performance.now() - started) / 1000
      const name = `seconds to refuse ${gigabytes} GB of zeros`
      return {
        name,
        value: outcome.kind === 'failed' ? seconds : Number.NaN,
        target: 30,
        split: 'over loopback',
      }
    },
  )
}
