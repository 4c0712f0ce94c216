import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fetcherWith, serve, serveRaw } from './servers.ts'

const hostOf = (origin: string) => new URL(origin).host

test('stops waiting for a body that arrives too slowly', async () => {
  const origin = await serve((_, response) => {
    const drip = setInterval(() => response.write('<'), 20)
    response.on('close', () => clearInterval(drip))
  })
  expect(await fetcherWith({ deadlineMs: 1000 }).get(origin)).toMatchObject({
    cutReason: expect.stringContaining(`${hostOf(origin)}: It did not answer in full within 1 s.`),
  })
})

test('gives up headers that arrive too slowly, and a silent server', async () => {
  const dripping = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nx: ')
    const drip = setInterval(() => socket.write('y'), 20)
    socket.on('close', () => clearInterval(drip))
  })
  const silent = await serveRaw(() => {})
  const fetcher = fetcherWith({ deadlineMs: 200 })
  for (const origin of [dripping, silent]) {
    expect(await fetcher.get(origin)).toMatchObject({ reason: expect.stringContaining('within 0.2 s') })
  }
})

test('has one deadline for all redirects together', async () => {
  const origin = await serve((request, response) => {
    const hop = Number(request.url?.slice(1))
    setTimeout(() => response.writeHead(302, { location: `/${hop + 1}` }).end(), 90)
  })
  expect(await fetcherWith({ deadlineMs: 200 }).get(`${origin}/0`)).toMatchObject({
    reason: expect.stringContaining('did not answer in full'),
  })
})

test('follows five redirects and no sixth', async () => {
  const requested: string[] = []
  const origin = await serve((request, response) => {
    requested.push(request.url!)
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end('a feed')
    else response.writeHead(301, { location: `/${left - 1}` }).end('moved')
  })
  const fetcher = fetcherWith()
  expect(await fetcher.get(`${origin}/5`)).toMatchObject({ kind: 'fetched', permanentUrl: `${origin}/0` })
  requested.length = 0
  expect(await fetcher.get(`${origin}/900`)).toEqual({
    kind: 'failed',
    reason: `${hostOf(origin)}: It redirects more than 5 times.`,
  })
  expect(requested).toHaveLength(6)
})

test('follows a redirect without waiting for the end of its body', async () => {
  const origin = await serve((request, response) => {
    if (request.url === '/new') response.end('a feed')
    else response.writeHead(302, { location: '/new' }).write('moved, and more about that for ever')
  })
  expect(await fetcherWith().get(`${origin}/old`)).toMatchObject({ kind: 'fetched' })
})

test('fails on a body over the limit, compressed or not, and returns no part of it', async () => {
  const bodies: Record<string, [Record<string, string>, Buffer]> = {
    '/bomb': [{ 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000))],
    '/bomb-in-bomb': [{ 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
    '/unnamed': [{}, gzipSync(Buffer.alloc(50_000_000))],
    '/plain': [{}, Buffer.alloc(100_001)],
  }
  const origin = await serve((request, response) => {
    const [headers, body] = bodies[request.url!]!
    response.writeHead(200, headers).end(body)
  })
  const fetcher = fetcherWith({ maxBytes: 100_000 })
  for (const path of Object.keys(bodies)) {
    expect(await fetcher.get(origin + path)).toEqual({
      kind: 'failed',
      reason: `${hostOf(origin)}: The body is longer than 100,000 bytes.`,
    })
  }
})

test('stops reading an endless body', async () => {
  let sent = 0
  const origin = await serve((_, response) => {
    const pour = () => {
      do sent += 10_000
      while (response.write(Buffer.alloc(10_000)))
    }
    response.on('drain', pour)
    pour()
  })
  expect(await fetcherWith({ maxBytes: 50_000 }).get(origin)).toMatchObject({ kind: 'failed' })
  expect(sent).toBeLessThan(20_000_000)
})

test('treats a damaged compressed body and an unknown compression as failures', async () => {
  const whole = gzipSync(Buffer.from('<rss>'.repeat(1000)))
  const damaged = await serve((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.fill(255, 10))
  })
  const unknown = await serve((_, response) =>
    response.writeHead(200, { 'content-encoding': 'rot13' }).end('<ekk>'),
  )
  const fetcher = fetcherWith()
  expect(await fetcher.get(damaged)).toMatchObject({
    reason: expect.stringContaining("can't be decompressed"),
  })
  expect(await fetcher.get(unknown)).toMatchObject({ reason: expect.stringContaining('we did not request') })
})

test('reads no more than the stated length, and the next response does not begin with the rest', async () => {
  const origin = await serveRaw((socket) => {
    socket.on('data', () => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n<rss>HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nevil',
      )
    })
  })
  const fetcher = fetcherWith()
  for (let i = 0; i < 3; i++) {
    const outcome = await fetcher.get(origin)
    if (outcome.kind === 'fetched') expect(Buffer.from(outcome.bytes).toString()).toBe('<rss>')
    else expect(outcome.kind).toBe('failed')
  }
})

test('says so if no server listens, the name does not exist, or the server does not speak HTTP', async () => {
  const origin = await serveRaw((socket) => socket.end('220 mail.example ESMTP\r\n'))
  const lookup = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
  }
  const fetcher = fetcherWith({ lookup })
  expect(await fetcher.get('http://127.0.0.1:1/')).toEqual({
    kind: 'failed',
    reason: '127.0.0.1:1 refused the connection.',
  })
  expect(await fetcher.get('http://feeds.example/')).toMatchObject({
    reason: expect.stringMatching(/^feeds\.example does not exist/),
  })
  expect(await fetcher.get(origin)).toMatchObject({ reason: expect.stringContaining('not valid HTTP') })
  expect(await fetcher.get(origin.replace('http:', 'https:'))).toMatchObject({ kind: 'failed' })
})

test('fails on headers without end', async () => {
  const origin = await serveRaw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n')
    const pour = setInterval(
      () => socket.write(`x-${'a'.repeat(1000)}: ${'b'.repeat(1000)}\r\n`.repeat(20)),
      1,
    )
    socket.on('close', () => clearInterval(pour))
  })
  expect(await fetcherWith().get(origin)).toMatchObject({ reason: expect.stringContaining('not valid HTTP') })
})

test('does not keep a validator that could not be sent back', async () => {
  const origin = await serveRaw((socket) => {
    socket.end(
      `HTTP/1.1 200 OK\r\netag: "a\tb"\r\nlast-modified: ${'x'.repeat(2000)}\r\ncontent-length: 1\r\n\r\n<`,
    )
  })
  const outcome = await fetcherWith().get(origin)
  expect(outcome).toMatchObject({ kind: 'fetched', etag: undefined, lastModified: undefined })
})

test('one server that hangs takes no slot from the others', async () => {
  let release = () => {}
  const released = new Promise<void>((done) => {
    release = done
  })
  const hanging = await serve((_, response) => released.then(() => response.end('late')))
  const well = await serve((_, response) => response.end('a feed'))
  const fetcher = fetcherWith({ concurrency: 2 })
  const late = [fetcher.get(`${hanging}/1`), fetcher.get(`${hanging}/2`)]
  const prompt = await Promise.all([fetcher.get(`${well}/1`), fetcher.get(`${well}/2`)])
  release()
  expect([...prompt, ...(await Promise.all(late))].map(({ kind }) => kind)).toEqual(Array(4).fill('fetched'))
})
