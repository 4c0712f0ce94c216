import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { fetcherWith, serveRaw } from './servers.ts'

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 6\r\n\r\n<rss/>'

/** What a server does with each request of one connection, in order; the last applies to all further requests. */
type Does = (socket: Socket) => void
const answer: Does = (socket) => socket.write(ANSWER)
const close: Does = (socket) => socket.end()
const reset: Does = (socket) => socket.resetAndDestroy()
const beginAndClose: Does = (socket) => socket.end('HTTP/1.1 200')

/** A server that records its requests as connection/request, and does with each what is given for it. */
async function server(...connections: Does[][]) {
  const seen: string[] = []
  let opened = 0
  const origin = await serveRaw((socket) => {
    const connection = ++opened
    let request = 0
    let head = ''
    socket.on('data', (bytes) => {
      head += bytes
      if (!head.includes('\r\n\r\n')) return
      head = ''
      request += 1
      seen.push(`${connection}/${request}`)
      const all = connections[Math.min(connection, connections.length) - 1]!
      all[Math.min(request, all.length) - 1]!(socket)
    })
  })
  return { origin, seen }
}

test.each([
  ['closes', close],
  ['resets', reset],
])('a kept connection that the server %s before it answers is no failure of the source', async (_, does) => {
  const { origin, seen } = await server([answer, does], [answer])
  const fetcher = fetcherWith()
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'fetched' })
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'fetched' })
  expect(seen).toEqual(['1/1', '1/2', '2/1'])
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'fetched' })
})

test('a request is repeated once and no more', async () => {
  const { origin, seen } = await server([answer, close], [close])
  const fetcher = fetcherWith()
  await fetcher.get(origin)
  expect(await fetcher.get(origin)).toEqual({
    kind: 'failed',
    reason: `${origin.slice('http://'.length)} closed the connection before its answer was complete.`,
  })
  expect(seen).toEqual(['1/1', '1/2', '2/1'])
})

test('a request on a new connection is not repeated', async () => {
  const { origin, seen } = await server([close])
  const fetcher = fetcherWith()
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'failed' })
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'failed' })
  expect(seen).toEqual(['1/1', '2/1'])
})

test('a response that breaks off is not requested again', async () => {
  const { origin, seen } = await server([answer, beginAndClose], [answer])
  const fetcher = fetcherWith()
  await fetcher.get(origin)
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'failed' })
  expect(seen).toEqual(['1/1', '1/2'])
})

test('the second attempt has only the time that the first left', async () => {
  const { origin, seen } = await server([answer, close], [() => {}])
  const fetcher = fetcherWith({ deadlineMs: 1500 })
  await fetcher.get(origin)
  expect(await fetcher.get(origin)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('It did not answer in full within 1.5 s.'),
  })
  expect(seen).toEqual(['1/1', '1/2', '2/1'])
})
