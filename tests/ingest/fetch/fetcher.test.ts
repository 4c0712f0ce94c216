import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetcherWith, serve } from './servers.ts'

const FEED = '<rss version="2.0"><channel><title>Visas</title></channel></rss>'

test('returns the bytes, the type, the validators and the lifetime for caches', async () => {
  const origin = await serve((_, response) => {
    response.writeHead(200, {
      'content-type': 'application/rss+xml; charset=utf-8',
      etag: 'W/"7"',
      'last-modified': 'Mon, 16 Nov 2026 10:00:00 GMT',
      'cache-control': 'public, max-age=600',
      age: '100',
    })
    response.end(FEED)
  })
  const outcome = await fetcherWith().get(`${origin}/feed#top`)
  expect(outcome).toMatchObject({
    kind: 'fetched',
    status: 200,
    url: `${origin}/feed`,
    contentType: 'application/rss+xml; charset=utf-8',
    etag: 'W/"7"',
    lastModified: 'Mon, 16 Nov 2026 10:00:00 GMT',
    maxAgeSeconds: 500,
  })
  expect(textOf(outcome)).toBe(FEED)
  expect(outcome).not.toHaveProperty('permanentUrl')
})

test('sends the user agent, accepts any type, and repeats the validators verbatim', async () => {
  const requested: Record<string, unknown>[] = []
  const origin = await serve((request, response) => {
    requested.push(request.headers)
    response.writeHead(304, { etag: '"8"' }).end()
  })
  const outcome = await fetcherWith().get(origin, { etag: '"7"', lastModified: 'yesterday, or so' })
  expect(outcome).toMatchObject({ kind: 'unchanged', etag: '"8"' })
  expect(requested[0]).toMatchObject({
    'user-agent': 'Mozilla/5.0 (compatible; ImmigrationPolicyDigest/0.1; +https://digest.example/)',
    accept: expect.stringContaining('*/*'),
    'accept-encoding': 'gzip, deflate, br',
    'if-none-match': '"7"',
    'if-modified-since': 'yesterday, or so',
  })
})

test('treats a 304 without a conditional request as a failure', async () => {
  const origin = await serve((_, response) => response.writeHead(304).end())
  expect(await fetcherWith().get(origin)).toMatchObject({ kind: 'failed', status: 304 })
})

test.for([
  ['gzip that is named', 'gzip', gzipSync(FEED)],
  ['gzip that is not named', undefined, gzipSync(FEED)],
  ['gzip that is named, over a plain body', 'gzip', Buffer.from(FEED)],
  ['deflate', 'deflate', deflateSync(FEED)],
  ['bare deflate', 'deflate', deflateRawSync(FEED)],
  ['br', 'br', brotliCompressSync(FEED)],
  ['br over gzip', 'gzip, br', brotliCompressSync(gzipSync(FEED))],
] as const)('unpacks %s', async ([, encoding, body]) => {
  const origin = await serve((_, response) => {
    response.writeHead(200, encoding ? { 'content-encoding': encoding } : {}).end(body)
  })
  expect(textOf(await fetcherWith().get(origin))).toBe(FEED)
})

test('sends the brackets of a query in a form that every server accepts', async () => {
  let path: string | undefined
  const origin = await serve((request, response) => {
    path = request.url
    response.end(FEED)
  })
  await fetcherWith().get(
    `${origin}/documents.rss?conditions[term]=parole&conditions[cfr][title]=8&a=%5B1%5D|2`,
  )
  expect(path).toBe(
    '/documents.rss?conditions%5Bterm%5D=parole&conditions%5Bcfr%5D%5Btitle%5D=8&a=%5B1%5D%7C2',
  )
})

test('understands Retry-After as seconds and as a date, also with 503', async () => {
  const answers: [number, Record<string, string>][] = [
    [429, { 'retry-after': '120' }],
    [429, { 'retry-after': 'Mon, 16 Nov 2026 12:05:00 GMT' }],
    [503, { 'retry-after': '60' }],
    [429, {}],
    [503, {}],
  ]
  const origin = await serve((request, response) =>
    response.writeHead(...answers[Number(request.url?.slice(1))]!).end(),
  )
  const fetcher = fetcherWith({ now: () => new Date('2026-11-16T12:00:00Z') })
  const outcomes = await Promise.all(answers.map((_, i) => fetcher.get(`${origin}/${i}`)))
  expect(outcomes).toMatchObject([
    { kind: 'rate-limited', retryAfterSeconds: 120 },
    { kind: 'rate-limited', retryAfterSeconds: 300 },
    { kind: 'rate-limited', retryAfterSeconds: 60 },
    { kind: 'rate-limited', retryAfterSeconds: undefined },
    { kind: 'failed', status: 503 },
  ])
})

test('distinguishes gone from not found', async () => {
  const origin = await serve((request, response) =>
    response.writeHead(Number(request.url?.slice(1))).end('no'),
  )
  const fetcher = fetcherWith()
  expect(await fetcher.get(`${origin}/410`)).toMatchObject({ kind: 'gone' })
  expect(await fetcher.get(`${origin}/404`)).toMatchObject({ kind: 'failed', status: 404 })
  expect(await fetcher.get(`${origin}/403`)).toMatchObject({
    kind: 'failed',
    reason: `${new URL(origin).host} answered 403 Forbidden.`,
  })
})

test('keeps the connection for the next request to the same origin', async () => {
  const ports = new Set<number | undefined>()
  const origin = await serve((request, response) => {
    ports.add(request.socket.remotePort)
    if (request.headers['if-none-match']) response.writeHead(304).end()
    else response.end(FEED)
  })
  const fetcher = fetcherWith()
  for (let i = 0; i < 3; i++) await fetcher.get(`${origin}/${i}`)
  for (let i = 0; i < 3; i++) await fetcher.get(`${origin}/${i}`, { etag: '"1"' })
  expect(ports.size).toBe(1)
})

test('sends one request at a time to an origin, and reads no more origins at once than its limit', async () => {
  let everywhere = 0
  let mostEverywhere = 0
  const origins = await Promise.all(
    Array.from({ length: 5 }, () => {
      let here = 0
      return serve(async (_, response) => {
        here++
        mostEverywhere = Math.max(mostEverywhere, ++everywhere)
        await new Promise((done) => setTimeout(done, 10))
        response.writeHead(200, { 'x-here': String(here) }).end(String(here))
        here--
        everywhere--
      })
    }),
  )
  const fetcher = fetcherWith({ concurrency: 3 })
  const addresses = origins.flatMap((origin) => [1, 2, 3].map((n) => `${origin}/${n}`))
  const outcomes = await Promise.all(addresses.map((address) => fetcher.get(address)))
  expect(outcomes.map(textOf)).toEqual(addresses.map(() => '1'))
  expect(mostEverywhere).toBe(3)
})

test('reports a permanent move only if every redirect was permanent, also with a 304', async () => {
  const origin = await serve((request, response) => {
    const [first, ...rest] = request.url!.slice(1).split('/')
    if (first === 'feed') response.writeHead(request.headers['if-none-match'] ? 304 : 200).end()
    else response.writeHead(Number(first), { location: `/${rest.join('/')}` }).end()
  })
  const fetcher = fetcherWith()
  const movedTo = async (path: string, etag?: string) => {
    const outcome = await fetcher.get(`${origin}/${path}`, { etag })
    return 'permanentUrl' in outcome ? outcome.permanentUrl : undefined
  }
  expect(await movedTo('301/308/feed')).toBe(`${origin}/feed`)
  expect(await movedTo('301/308/feed', '"1"')).toBe(`${origin}/feed`)
  expect(await movedTo('302/301/feed')).toBeUndefined()
  expect(await movedTo('301/307/feed')).toBeUndefined()
  expect(await movedTo('feed')).toBeUndefined()
})

test('closes its sockets, and requests that have not ended fail with a sentence', async () => {
  const closed: Promise<unknown>[] = []
  const origin = await serve((request, response) => {
    closed.push(new Promise((done) => request.socket.on('close', done)))
    if (request.url === '/well') response.end(FEED)
  })
  const fetcher = fetcherWith()
  expect(await fetcher.get(`${origin}/well`)).toMatchObject({ kind: 'fetched' })
  const hanging = fetcher.get(`${origin}/hangs`)
  await expect.poll(() => closed.length).toBe(2)
  await fetcher.close()
  await Promise.all(closed)
  expect(await hanging).toMatchObject({ reason: expect.stringContaining('the fetcher was closed') })
  expect(await fetcher.get(`${origin}/well`)).toMatchObject({ kind: 'failed' })
})

function textOf(outcome: { kind: string; bytes?: Uint8Array }): string {
  return outcome.bytes ? Buffer.from(outcome.bytes).toString() : JSON.stringify(outcome)
}
