import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFetcher, type FetcherOptions } from '../../../functions/ingest/fetch/fetcher.ts'
import { rss, serve } from './server.ts'

const clock = () => new Date('2026-11-20T12:00:00Z')

function fetcher(options: Partial<FetcherOptions> = {}) {
  const made = createFetcher({ clock, allowPrivate: true, ...options })
  onTestFinished(() => made.close())
  return made
}

async function textOf(outcome: Awaited<ReturnType<ReturnType<typeof fetcher>['fetch']>>) {
  return outcome.is === 'new' ? new TextDecoder().decode(outcome.bytes) : outcome
}

describe('What a server sends', () => {
  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('packed as %s is unpacked', async (encoding, pack) => {
    const server = await serve((_, response) =>
      response.setHeader('content-encoding', encoding).end(pack(rss())),
    )
    expect(await textOf(await fetcher().fetch({ url: server.url }))).toBe(rss())
  })

  test('gzip that the header does not mention is unpacked all the same', async () => {
    const server = await serve((_, response) => response.end(gzipSync(rss())))
    expect(await textOf(await fetcher().fetch({ url: server.url }))).toBe(rss())
  })

  test('a body that only unpacked is too large fails and is not cut', async () => {
    const bomb = gzipSync(Buffer.alloc(3_000_000))
    const server = await serve((_, response) => response.setHeader('content-encoding', 'gzip').end(bomb))
    const outcome = await fetcher({ limit: 1_000_000 }).fetch({ url: server.url })
    expect(outcome).toEqual({ is: 'failed', error: 'The answer is larger than 1.0 MB when unpacked.' })
  })

  test('a body that never ends is given up at the limit', async () => {
    const server = await serve((_, response) => {
      const more = () => response.write('x'.repeat(50_000), () => response.destroyed || setImmediate(more))
      more()
    })
    const outcome = await fetcher({ limit: 1_000_000 }).fetch({ url: server.url })
    expect(outcome).toEqual({ is: 'failed', error: 'The answer is larger than 1.0 MB when unpacked.' })
  })

  test('a body that drips is given up at the deadline', async () => {
    const server = await serve((_, response) => {
      const drip = setInterval(() => response.write('<'), 20)
      response.on('close', () => clearInterval(drip))
    })
    const outcome = await fetcher({ deadline: 200 }).fetch({ url: server.url })
    expect(outcome).toEqual({
      is: 'failed',
      error: `127.0.0.1:${server.port} did not finish its answer within 0.2 s.`,
    })
  })

  test('a body that is broken off is a failure', async () => {
    const server = await serve((_, response) => {
      response.setHeader('content-length', '1000')
      response.write('<rss>', () => response.destroy())
    })
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      is: 'failed',
      error: expect.stringMatching(/broke off/),
    })
  })

  test('an error is told with its number', async () => {
    const server = await serve((_, response) => response.writeHead(500).end())
    expect(await fetcher().fetch({ url: server.url })).toEqual({
      is: 'failed',
      error: 'The server answers with an error (500).',
    })
  })

  test.each([
    ['120', 120],
    ['Fri, 20 Nov 2026 12:10:00 GMT', 600],
  ])('Retry-After: %s is %i seconds', async (value, seconds) => {
    const server = await serve((_, response) => {
      response.sendDate = false
      response.writeHead(503, { 'retry-after': value }).end()
    })
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      is: 'limited',
      retryAfterSeconds: seconds,
    })
  })

  test('410 means gone', async () => {
    const server = await serve((_, response) => response.writeHead(410).end())
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({ is: 'gone' })
  })
})

describe('What a server sees', () => {
  test('the validators of its last answer, word for word', async () => {
    const server = await serve((_, response) => response.writeHead(304, { etag: 'W/"2"' }).end())
    const outcome = await fetcher().fetch({ url: server.url, etag: '"1"', lastModified: 'yesterday' })
    expect(server.requests[0]?.headers).toMatchObject({
      'if-none-match': '"1"',
      'if-modified-since': 'yesterday',
    })
    expect(outcome).toMatchObject({ is: 'unchanged', seen: { etag: 'W/"2"', lastModified: 'yesterday' } })
  })

  test('who reads it and where to ask, and nothing of a browser', async () => {
    const server = await serve((_, response) => response.end(rss()))
    await fetcher({ contact: 'https://digest.example/publishers' }).fetch({ url: server.url })
    const agent = server.requests[0]?.headers['user-agent']
    expect(agent).toBe('ImmigrationPolicyDigest/1.0 (+https://digest.example/publishers; feed reader)')
    expect(server.requests[0]?.headers.accept).toMatch(/\*\/\*;q=0\.5$/)
  })

  test('one request at a time, although others are waited for', async () => {
    let now = 0
    let most = 0
    const slow = await serve((_, response) => {
      most = Math.max(most, ++now)
      setTimeout(() => response.end(rss(), () => now--), 10)
    })
    const { fetch } = fetcher()
    await Promise.all(Array.from({ length: 6 }, (_, n) => fetch({ url: `${slow.url}/${n}` })))
    expect(most).toBe(1)
  })

  test('brackets in a query as they were written', async () => {
    const server = await serve((_, response) => response.end('{}'))
    await fetcher().fetch({
      url: `${server.url}/documents.json?conditions[cfr][title]=8&conditions[type][]=RULE`,
    })
    expect(server.requests[0]?.url).toBe('/documents.json?conditions[cfr][title]=8&conditions[type][]=RULE')
  })
})

test('A body that is the same as last time is unchanged, whatever its ETag says', async () => {
  const server = await serve((_, response) => response.setHeader('etag', `"${Math.random()}"`).end(rss()))
  const { fetch } = fetcher()
  const first = await fetch({ url: server.url })
  const again = await fetch({ url: server.url, ...(first.is === 'new' ? first.seen : {}) })
  expect(again.is).toBe('unchanged')
})

describe('A redirect', () => {
  test('is followed, and is for good only where every hop is', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/newer' }).end()
      else if (request.url === '/newer') response.writeHead(308, { location: '/newest' }).end()
      else if (request.url === '/mixed') response.writeHead(302, { location: '/old' }).end()
      else response.end(rss())
    })
    const { fetch } = fetcher()
    expect(await fetch({ url: `${server.url}/old` })).toMatchObject({
      seen: { permanentUrl: `${server.url}/newest` },
    })
    expect(await fetch({ url: `${server.url}/mixed` })).not.toHaveProperty('seen.permanentUrl')
  })

  test('that never ends is given up', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: '/again' }).end())
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      error: expect.stringMatching(/redirects more than 10 times/),
    })
    expect(server.requests).toHaveLength(11)
  })

  test('from a public to a private address is refused', async () => {
    const server = await serve((_, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    const guarded = fetcher({ allowPrivate: false, isPublic: (address) => address === '127.0.0.1' })
    expect(await guarded.fetch({ url: server.url })).toEqual({
      is: 'failed',
      error: expect.stringContaining('169.254.169.254, which is no public address'),
    })
  })

  test('to anything but http and https is refused', async () => {
    const server = await serve((_, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    )
    expect(await fetcher().fetch({ url: server.url })).toMatchObject({
      error: 'Only http and https are read, not file://.',
    })
  })
})

describe('A private address', () => {
  test.each(['127.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', 'localhost'])(
    'written as %s sees no request',
    async (host) => {
      const server = await serve((_, response) => response.end(rss()))
      const outcome = await fetcher({ allowPrivate: false }).fetch({ url: `http://${host}:${server.port}/` })
      expect(outcome).toMatchObject({ is: 'failed', error: expect.stringContaining('no public address') })
      expect(server.requests).toHaveLength(0)
    },
  )

  test('behind a name that was public a moment ago sees no request', async () => {
    const server = await serve((_, response) => response.setHeader('connection', 'close').end(rss()))
    const answers = [
      { address: '127.0.0.1', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ]
    const guarded = fetcher({
      allowPrivate: false,
      isPublic: (address) => address === '127.0.0.1',
      resolve: async () => answers.splice(0, 1),
    })
    const url = `http://rebind.example:${server.port}/`
    expect((await guarded.fetch({ url })).is).toBe('new')
    expect(await guarded.fetch({ url })).toMatchObject({
      error: expect.stringContaining('leads to 10.0.0.1'),
    })
  })
})
