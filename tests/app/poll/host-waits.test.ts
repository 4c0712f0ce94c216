import { beforeEach, expect, test } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { PollingContext } from '../../../functions/app/context.ts'
import { poll, pollDueSources } from '../../../functions/app/poll/poll.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { SourceStates } from '../../../functions/store/source-states.ts'
import { fetcherWith, serve } from '../../ingest/fetch/servers.ts'

const configuration = readConfiguration({ base: 'config' })
const FEED = '<rss version="2.0"><channel><title>c</title></channel></rss>'
const MINUTE = 60_000

let now: Date
let context: PollingContext
let requested: string[]
let infos: unknown[]

beforeEach(() => {
  now = new Date('2026-11-22T12:00:00Z')
  requested = []
  infos = []
})

/** One host with the feeds `/busy`, which answers as given, and `/a` and `/b`, and another host with `/c`. */
async function newsstand(status: number, retryAfter?: string) {
  const answerAs = (path: string) => (path === '/busy' ? status : 200)
  const listen = () =>
    serve((request, response) => {
      requested.push(request.url!)
      const code = answerAs(request.url!)
      const headers = code === 200 || retryAfter === undefined ? {} : { 'retry-after': retryAfter }
      response.writeHead(code, headers).end(FEED)
    })
  const [host, other] = [await listen(), await listen()]
  const source = (id: string, origin: string) => Source.parse({ id, name: id, feed: `${origin}/${id}` })
  context = {
    configuration: {
      ...configuration,
      sources: [source('busy', host), source('a', host), source('b', host), source('c', other)],
    },
    content: new SqliteTable(':memory:', () => now),
    clock: () => now,
    random: () => 0,
    owner: 'test',
    codeHash: 'test',
    fetcher: fetcherWith({ now: () => now }),
    logger: { info: (event) => infos.push(event), warn() {}, error() {} },
  }
  return new URL(host).host
}

const once = () => poll(context, async () => {}, { all: true })
const states = () => new SourceStates(context.content).all()
const after = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE)
  requested = []
}

test.for([
  ['429 with seconds', 429, '7200', 120],
  ['429 with a date', 429, 'Sun, 22 Nov 2026 14:00:00 GMT', 120],
  ['503 with seconds', 503, '7200', 120],
  ['503 with a huge number', 503, '9999999999', 24 * 60],
  ['429 with zero', 429, '0', 1],
  ['429 with a date that is over', 429, 'Sun, 22 Nov 2026 11:00:00 GMT', 1],
  ['429 without a time', 429, undefined, 15],
] as const)(
  '%s holds for every source of the host, in this run and the next ones',
  async ([, status, value, minutes]) => {
    const host = await newsstand(status, value)
    const first = await once()
    expect(requested.sort()).toEqual(['/busy', '/c'])
    const end = new Date(now.getTime() + minutes * MINUTE).toISOString().slice(0, 16).replace('T', ' ')
    const waiting = `Not requested, because ${host} asked us to wait until ${end} UTC.`
    expect(first).toMatchObject([
      { source: 'busy', error: expect.stringContaining(`answered ${status}`) },
      { source: 'a', waiting, error: undefined },
      { source: 'b', waiting, error: undefined },
      { source: 'c', waiting: undefined, error: undefined },
    ])
    expect(infos.filter((event) => event === 'source not requested')).toHaveLength(2)

    after(minutes - 0.5)
    const second = await once()
    expect(requested).toEqual(['/c'])
    expect(second.map((report) => report.waiting)).toEqual([waiting, waiting, waiting, undefined])
    expect((await states()).get('busy')?.consecutiveFailures).toBe(1)
    expect((await states()).get('a')?.consecutiveFailures).toBe(0)

    after(1)
    await once()
    // The source that was refused comes last.
    expect(requested.filter((path) => path !== '/c')).toEqual(['/a', '/b', '/busy'])
  },
)

test('sources of a host that asked us to wait are not due before', async () => {
  await newsstand(429, '7200')
  await once()
  after(119)
  expect((await poll(context, async () => {})).map(({ source }) => source)).toEqual(['c'])
  after(2)
  expect((await poll(context, async () => {})).map(({ source }) => source)).toEqual(['busy', 'a', 'b'])
})

test('a process keeps to the wait that another process was asked for', async () => {
  const host = await newsstand(503, '7200')
  const messages = await pollDueSources(context, async () => {})
  await messages('busy')
  const another = await pollDueSources(
    { ...context, fetcher: fetcherWith({ now: () => now }) },
    async () => {},
  )
  expect(await another('a')).toMatchObject({ waiting: expect.stringContaining(host) })
  expect(requested).toEqual(['/busy'])
})

test('a 503 that names no time concerns only its source', async () => {
  await newsstand(503)
  await once()
  expect(requested.sort()).toEqual(['/a', '/b', '/busy', '/c'])
})

test('a wait that a wrong clock made too long is ignored', async () => {
  await newsstand(429, '7200')
  await once()
  after(-3 * 24 * 60)
  await once()
  expect(requested).toContain('/a')
})

test('a host behind a redirect is not requested either, and no report names it', async () => {
  const host = await newsstand(429, '7200')
  const start = await serve((request, response) => {
    requested.push(`start${request.url}`)
    response.writeHead(302, { location: `http://${host}${request.url}` }).end()
  })
  const moved = (id: string) => Source.parse({ id, name: id, feed: `${start}/${id}` })
  context.configuration.sources = [moved('busy'), moved('a')]
  const reports = await once()
  expect(requested.sort()).toEqual(['/busy', 'start/a', 'start/busy'])
  const name = `the server to which ${new URL(start).host} redirects`
  expect(reports[1]?.waiting).toMatch(
    `Not requested, because ${name} asked us to wait until 2026-11-22 14:00 UTC.`,
  )
  expect(reports[1]?.waiting).not.toContain(host)
})
