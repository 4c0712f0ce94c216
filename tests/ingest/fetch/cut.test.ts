import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decompress } from '../../../functions/ingest/fetch/body.ts'
import { fetcherWith, serve, serveRaw } from './servers.ts'

const FEED = `<rss version="2.0"><channel>${'<item><title>Visas</title></item>'.repeat(20)}</channel></rss>`
const PART = FEED.slice(0, 300)

/** Answers each request with these bytes, and then ends as the test says. */
const raw = (head: string, body: string, end: (socket: Socket) => void) =>
  serveRaw((socket) => {
    socket.once('data', () =>
      socket.write(`HTTP/1.1 200 OK\r\nETag: "1"\r\n${head}\r\n\r\n${body}`, () => end(socket)),
    )
  })
const close = (socket: Socket) => socket.end()
const reset = (socket: Socket) => setTimeout(() => socket.resetAndDestroy(), 50)
const hold = () => {}
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

test.for<[string, string, string, (socket: Socket) => void]>([
  ['is closed before the stated length', 'Content-Length: 5000', PART, close],
  ['is reset before the stated length', 'Content-Length: 5000', PART, reset],
  [
    'is closed as announced, before the stated length',
    'Connection: close\r\nContent-Length: 5000',
    PART,
    close,
  ],
  ['is reset although it was to be closed', 'Connection: close\r\nContent-Length: 5000', PART, reset],
  ['is closed without the last chunk', 'Transfer-Encoding: chunked', chunk(PART), close],
  [
    'is closed as announced, without the last chunk',
    'Connection: close\r\nTransfer-Encoding: chunked',
    chunk(PART),
    close,
  ],
  ['is reset without the last chunk', 'Transfer-Encoding: chunked', chunk(PART), reset],
  ['is closed within a chunk', 'Transfer-Encoding: chunked', chunk(FEED).slice(0, 305), close],
  ['sends a chunk without a size', 'Transfer-Encoding: chunked', `${chunk(PART)}no size\r\n`, hold],
  ['goes silent until the time is up', 'Content-Length: 5000', PART, hold],
])('what arrived before a connection %s is returned', async ([, head, body, end]) => {
  const outcome = await fetcherWith({ deadlineMs: 1000 }).get(await raw(head, body, end))
  expect(outcome).toMatchObject({ kind: 'fetched', cutAt: PART.length })
  expect(outcome.kind === 'fetched' && Buffer.from(outcome.bytes).toString()).toBe(PART)
  const why = / (closed the connection before|did not answer in full|sent something that is not valid HTTP)/
  expect(outcome.kind === 'fetched' && outcome.cutReason).toMatch(why)
})

test('says in a sentence why a document is cut, at which byte, and how many there should be', async () => {
  const origin = await raw('Content-Length: 5000', PART, close)
  expect(await fetcherWith().get(origin)).toMatchObject({
    cutReason: `${new URL(origin).host} closed the connection before its answer was complete. Only its first 300 of 5,000 bytes arrived.`,
  })
  const slow = await serve((_, response) => {
    const drip = setInterval(() => response.write('<'), 20)
    response.on('close', () => clearInterval(drip))
  })
  expect(await fetcherWith({ deadlineMs: 1000 }).get(slow)).toMatchObject({
    cutReason: expect.stringMatching(
      /did not answer in full within 1 s\. Only its first \d+ bytes arrived\.$/,
    ),
  })
})

test('loses no byte of a large body that breaks off, however it is split', async () => {
  const body = randomBytes(900_000).toString('latin1')
  for (let i = 0; i < 10; i++) {
    const origin = await serveRaw((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n')
        socket.end(Buffer.from(body, 'latin1'))
      })
    })
    expect(await fetcherWith({ maxBytes: 2_000_000 }).get(origin)).toMatchObject({ cutAt: body.length })
  }
})

test('a body that is longer than its stated length ends at that length, and does not count as cut', async () => {
  const origin = await raw('Content-Length: 300', FEED, close)
  const outcome = await fetcherWith().get(origin)
  expect(outcome.kind === 'fetched' && Buffer.from(outcome.bytes).toString()).toBe(PART)
})

// Only the document itself can show whether it is complete.
test.for([
  ['closed', close],
  ['reset', reset],
] as const)('a body without a stated length whose connection is %s is not cut', async ([, end]) => {
  const outcome = await fetcherWith().get(await raw('X: y', FEED, end))
  expect(outcome).toMatchObject({ kind: 'fetched' })
  expect(outcome).not.toHaveProperty('cutAt')
})

test('nothing of a body over the limit is returned, even if it breaks off later', async () => {
  const origin = await raw('Content-Length: 5000', FEED, hold)
  expect(await fetcherWith({ maxBytes: 400, deadlineMs: 1000 }).get(origin)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('longer than 400 bytes'),
  })
})

test('a connection that ends before the first byte of a body is a failure', async () => {
  expect(await fetcherWith().get(await raw('Content-Length: 5000', '', close))).toMatchObject({
    kind: 'failed',
  })
})

test('a fetch that we end ourselves is a failure, not a cut document', async () => {
  const origin = await raw('Content-Length: 5000', PART, hold)
  const fetcher = fetcherWith()
  const outcome = fetcher.get(origin)
  await new Promise((done) => setTimeout(done, 200))
  await fetcher.close()
  expect(await outcome).toMatchObject({ kind: 'failed' })
})

const compress = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  'deflate ': deflateRawSync,
  'br, gzip': (bytes: Buffer) => gzipSync(brotliCompressSync(bytes)),
}

test.for(Object.entries(compress))(
  'a %s body without its end gives its beginning',
  async ([encoding, pack]) => {
    const text = Array.from({ length: 400 }, (_, i) => `<item>${(i * 7919) % 10_007}</item>`).join('')
    const whole = pack(Buffer.from(text))
    const half = whole.subarray(0, whole.length / 2)
    const origin = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': encoding.trim() }).end(half)
    })
    const outcome = await fetcherWith().get(origin)
    expect(outcome).toMatchObject({ kind: 'fetched', cutAt: half.length })
    const got = outcome.kind === 'fetched' ? Buffer.from(outcome.bytes).toString() : ''
    expect(got.length).toBeGreaterThan(500)
    expect(text.startsWith(got)).toBe(true)
  },
)

test('wherever a compressed body is cut, what is read is the beginning of the document', async () => {
  const text = Buffer.from(Array.from({ length: 60 }, (_, i) => `<a>${(i * 7919) % 997}</a>`).join(''))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(compress)),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (name, share) => {
        const packed = compress[name as keyof typeof compress](text)
        const length = Math.floor(share * (packed.length - 1))
        // Fewer bytes do not show how they are compressed.
        fc.pre(length > 1)
        const { bytes, cutBy } = await decompress(packed.subarray(0, length), name, 100_000)
        expect(cutBy).toBeInstanceOf(Error)
        expect(text.subarray(0, bytes.length).equals(bytes)).toBe(true)
      },
    ),
  )
})
