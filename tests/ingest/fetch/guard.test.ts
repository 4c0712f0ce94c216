import { expect, test } from 'vitest'
import { fetcherWith, serve } from './servers.ts'

const REFUSED = /which is not public/

test('reaches no address of this machine or network unless it is allowed to', async () => {
  let requested = 0
  const origin = await serve((_, response) => {
    requested++
    response.end('secret')
  })
  const port = new URL(origin).port
  const fetcher = fetcherWith({ allowPrivate: false })
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433', '0']) {
    expect(await fetcher.get(`http://${host}:${port}/`), host).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(REFUSED),
    })
  }
  expect(requested).toBe(0)
  expect(await fetcherWith({ allowPrivate: true }).get(origin)).toMatchObject({ kind: 'fetched' })
})

test('checks the address again on every redirect', async () => {
  const origin = await serve((_, response) => {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end()
  })
  const fetcher = fetcherWith({ mayReach: (address) => address === '127.0.0.1' })
  expect(await fetcher.get(origin)).toEqual({
    kind: 'failed',
    reason: expect.stringMatching(
      /^127\.0\.0\.1:\d+, after a redirect: It leads to 169\.254\.169\.254, which is not public/,
    ),
  })
})

test('follows no redirect to anything but http and https, and none with a password', async () => {
  const targets = [
    'file:///etc/passwd',
    'ftp://127.0.0.1/',
    'data:text/xml,<rss/>',
    'http://a:b@127.0.0.1/',
    'http://[',
  ]
  const origin = await serve((request, response) => {
    response.writeHead(302, { location: targets[Number(request.url?.slice(1))] }).end()
  })
  const fetcher = fetcherWith()
  const outcomes = await Promise.all(targets.map((_, i) => fetcher.get(`${origin}/${i}`)))
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringMatching(/not a web address|neither http|password/),
    })
  }
  expect(await fetcher.get('http://user:secret@127.0.0.1/')).not.toMatchObject({
    reason: expect.stringContaining('secret'),
  })
})

test('a name with a public address first and a private one later is requested at the first only', async () => {
  // 127.0.0.1 plays the public address and 127.0.0.2 the private one; the server listens on the first.
  const names: string[] = []
  const origin = await serve((_, response) => response.writeHead(200, { connection: 'close' }).end('a feed'))
  const fetcher = fetcherWith({
    mayReach: (address) => address === '127.0.0.1',
    lookup: async (name) => {
      names.push(name)
      return [{ address: names.length === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    },
  })
  const address = origin.replace('127.0.0.1', 'rebinding.example')
  expect(await fetcher.get(address)).toMatchObject({ kind: 'fetched' })
  expect(names).toEqual(['rebinding.example'])
  expect(await fetcher.get(address)).toMatchObject({
    reason: expect.stringMatching(/^rebinding\.example:\d+: It leads to 127\.0\.0\.2, which/),
  })
})

test('only the permitted ones of several addresses are tried', async () => {
  const origin = await serve((_, response) => response.end('a feed'))
  const both = [
    { address: '127.0.0.9', family: 4 },
    { address: '127.0.0.1', family: 4 },
  ]
  const fetcher = fetcherWith({ mayReach: (address) => address === '127.0.0.1', lookup: async () => both })
  expect(await fetcher.get(origin.replace('127.0.0.1', 'two.example'))).toMatchObject({ kind: 'fetched' })
  const nowhere = fetcherWith({ lookup: async () => [] })
  expect(await nowhere.get('http://none.example/')).toMatchObject({
    reason: expect.stringContaining('no address'),
  })
})

test('reads no public address while no contact is configured, and says what to write', async () => {
  const origin = await serve((_, response) => response.end('a feed'))
  const fetcher = fetcherWith({
    anonymous: true,
    lookup: async () => [{ address: '93.184.215.14', family: 4 }],
  })
  const refused = {
    kind: 'failed',
    reason: expect.stringContaining('Add `contact: https://your.site/about`'),
  }
  expect(await fetcher.get('http://courier.example/feed')).toEqual(refused)
  expect(await fetcher.get('http://93.184.215.14/feed')).toEqual(refused)
  expect(await fetcher.get(origin)).toMatchObject({ kind: 'fetched' })
})
