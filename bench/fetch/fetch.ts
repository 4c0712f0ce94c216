import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import pLimit from 'p-limit'
import { Agent, request } from 'undici'
import { Source } from '../../functions/domain/model/source.ts'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import { createFetcher } from '../../functions/ingest/fetch/fetcher.ts'
import { userAgent } from '../../functions/ingest/fetch/user-agent.ts'
import { fetchLimits } from '../../functions/ingest/limits.ts'
import { afterFetch } from '../../functions/ingest/poll/after-fetch.ts'
import { stateFor } from '../../functions/ingest/poll/state-for.ts'

/** The cost of our fetcher over that of plain requests. */
export interface FetchFigures {
  sources: number
  entries: number
  concurrency: number
  rounds: number
  /** Of the cheapest round, since other work on the machine can only add to it. */
  firstPoll: Comparison
  /** The same for a second poll, in which every answer is a 304. */
  secondPoll: Comparison
}

/** Elapsed time, and processor time of this thread, in which no server runs. In `FetchFigures`, as a multiple of plain requests. */
interface Comparison {
  clock: number
  processor: number
}

type Polls = { first: Comparison; second: Comparison }

/** Measures the cost of our fetcher over plain undici requests at the same concurrency, over loopback. */
export async function measureFetch({
  sources = 1000,
  entries = 30,
  concurrency = 50,
  rounds = 15,
} = {}): Promise<FetchFigures> {
  const worker = new Worker(new URL('./servers.ts', import.meta.url), {
    workerData: { sources, entries },
  })
  const [ports] = (await once(worker, 'message')) as [number[]]
  const feeds = ports.map((port) => `http://127.0.0.1:${port}/feed.xml`)
  const ours: Polls[] = []
  const plain: Polls[] = []
  for (let round = 0; round < rounds; round++) {
    // They alternate in going first.
    const order = [
      () => pollOurs(feeds, concurrency).then(push(ours)),
      () => pollPlain(feeds, concurrency).then(push(plain)),
    ]
    for (const poll of round % 2 ? order.reverse() : order) await poll()
  }
  await worker.terminate()
  const least = (rounds: Polls[], poll: keyof Polls, by: keyof Comparison) =>
    Math.min(...rounds.map((round) => round[poll][by]))
  const figures = (poll: keyof Polls): Comparison => ({
    clock: least(ours, poll, 'clock') / least(plain, poll, 'clock'),
    processor: least(ours, poll, 'processor') / least(plain, poll, 'processor'),
  })
  return { sources, entries, concurrency, rounds, firstPoll: figures('first'), secondPoll: figures('second') }
}

async function pollOurs(feeds: readonly string[], concurrency: number): Promise<Polls> {
  const fetcher = createFetcher({
    ...fetchLimits,
    userAgent: userAgent({ title: 'Bench', version: '0.1', contact: 'https://digest.example/' }),
    allowPrivate: true,
    concurrency,
  })
  const at = { now: new Date(), random: Math.random, deadAfterDays: 7 }
  let states = feeds.map((feed, i) =>
    stateFor(Source.parse({ id: `source-${i}`, name: 'A source', feed }), undefined, at.now),
  )
  const poll = async (expected: string): Promise<SourceState[]> =>
    Promise.all(
      states.map(async (state) => {
        const outcome = await fetcher.get(state.feed, state)
        if (outcome.kind !== expected)
          throw new Error(`A poll gave "${outcome.kind}" instead of "${expected}".`)
        return afterFetch(state, outcome, { newEntries: 0, entryDates: [] }, at).state
      }),
    )
  const first = await timed(async () => {
    states = await poll('fetched')
  })
  const second = await timed(() => poll('unchanged'))
  await fetcher.close()
  return { first, second }
}

async function pollPlain(feeds: readonly string[], concurrency: number): Promise<Polls> {
  const dispatcher = new Agent()
  const limit = pLimit(concurrency)
  const etags = new Map<string, string>()
  const poll = (expected: number) =>
    Promise.all(
      feeds.map((feed) =>
        limit(async () => {
          const etag = etags.get(feed)
          const answer = await request(feed, { dispatcher, headers: etag ? { 'if-none-match': etag } : {} })
          await answer.body.arrayBuffer()
          if (answer.statusCode !== expected) throw new Error(`A plain request gave ${answer.statusCode}.`)
          etags.set(feed, String(answer.headers.etag))
        }),
      ),
    )
  const first = await timed(() => poll(200))
  const second = await timed(() => poll(304))
  await dispatcher.destroy()
  return { first, second }
}

async function timed(work: () => Promise<unknown>): Promise<Comparison> {
  const started = performance.now()
  const before = process.threadCpuUsage()
  await work()
  const { user, system } = process.threadCpuUsage(before)
  return { clock: performance.now() - started, processor: (user + system) / 1000 }
}

const push =
  <T>(list: T[]) =>
  (value: T) => {
    list.push(value)
  }
