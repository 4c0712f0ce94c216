import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChainCookies } from '../../../functions/ingest/fetch/chain-cookies.ts'
import { fetcherWith, serve } from './servers.ts'

const NOW = new Date('2026-11-16T12:00:00Z')

/** The cookies that `to` gets after `from` set these. */
function sent(from: string, set: string | string[], to: string) {
  const cookies = new ChainCookies()
  cookies.take(new URL(from), { 'set-cookie': set }, NOW)
  return cookies.for(new URL(to))
}

test('a site that redirects to the same address until its cookie comes back is read', async () => {
  const requested: unknown[] = []
  const origin = await serve((request, response) => {
    requested.push(request.headers.cookie)
    if (request.headers.cookie === 'seen=1') response.end('a feed')
    else response.writeHead(302, { location: request.url, 'set-cookie': 'seen=1; Path=/' }).end()
  })
  const fetcher = fetcherWith()
  expect(await fetcher.get(`${origin}/feed`)).toMatchObject({ kind: 'fetched', url: `${origin}/feed` })
  // The next poll begins without it.
  expect(await fetcher.get(`${origin}/feed`)).toMatchObject({ kind: 'fetched' })
  expect(requested).toEqual([undefined, 'seen=1', undefined, 'seen=1'])
})

test('on a site that checks in several steps, by way of another server, each server gets its own cookies', async () => {
  const log: string[] = []
  const gate = await serve((request, response) => {
    log.push(`gate ${request.headers.cookie}`)
    const location = new URL(request.url!, 'http://x').searchParams.get('back')!
    response.writeHead(302, { location, 'set-cookie': ['g=1', 'h=2'] }).end()
  })
  const origin: string = await serve((request, response) => {
    log.push(`site ${request.headers.cookie}`)
    const answer = request.headers.cookie?.includes('b=2') ? 200 : 302
    const back = encodeURIComponent(`${origin}/check`)
    if (request.url === '/check')
      response.writeHead(302, { location: '/feed', 'set-cookie': 'b=2; Path=/' }).end()
    else if (answer === 200) response.end('a feed')
    else response.writeHead(302, { location: `${gate}/?back=${back}`, 'set-cookie': 'a=1' }).end()
  })
  expect(await fetcherWith().get(`${origin}/feed`)).toMatchObject({ kind: 'fetched' })
  expect(log).toEqual(['site undefined', 'gate undefined', 'site a=1', 'site a=1; b=2'])
})

test('a sign-in host of the same site gets the site’s cookies, and another site gets none', async () => {
  const log: string[] = []
  const steps: Record<string, [string, string[]]> = {
    'www.site.example/feed': ['http://id.site.example/gate', ['s=1; Domain=site.example; Path=/', 'w=1']],
    'id.site.example/gate': ['http://other.example/look', ['t=2; Domain=site.example; Path=/feed', 'i=1']],
    'other.example/look': ['http://www.site.example/feed/2', ['s=9; Domain=site.example; Path=/', 'o=1']],
  }
  const origin = await serve((request, response) => {
    const [host] = request.headers.host!.split(':')
    log.push(`${host} ${request.headers.cookie}`)
    const step = steps[`${host}${request.url}`]
    if (!step) return void response.end('a feed')
    const [to, set] = step
    const location = to.replace('.example/', `.example:${port}/`)
    response.writeHead(302, { location, 'set-cookie': set }).end()
  })
  const { port } = new URL(origin)
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }]
  await fetcherWith({ lookup }).get(`http://www.site.example:${port}/feed`)
  expect(log).toEqual([
    'www.site.example undefined',
    'id.site.example s=1',
    'other.example undefined',
    'www.site.example t=2; s=1; w=1',
  ])
})

test('a loop of redirects ends, even if each answer sets other cookies', async () => {
  let requests = 0
  const origin = await serve((request, response) => {
    requests += 1
    const cookies = Array.from({ length: 40 }, (_, i) => `c${requests}-${i}=${'x'.repeat(200)}`)
    response.writeHead(302, { location: request.url, 'set-cookie': cookies }).end()
  })
  expect(await fetcherWith().get(origin)).toMatchObject({
    kind: 'failed',
    reason: expect.stringContaining('redirects more than 5 times'),
  })
  expect(requests).toBe(6)
})

test.for([
  ['the same host', 'https://a.example/', 'c=1', 'https://a.example/x', 'c=1'],
  ['another host', 'https://a.example/', 'c=1', 'https://b.example/', undefined],
  ['a subdomain without Domain', 'https://a.example/', 'c=1', 'https://www.a.example/', undefined],
  [
    'a subdomain with Domain',
    'https://a.example/',
    'c=1; Domain=.A.example',
    'https://www.a.example/',
    'c=1',
  ],
  [
    'a sister host with Domain',
    'https://www.a.example/',
    'c=1; Domain=a.example',
    'https://id.a.example/',
    'c=1',
  ],
  [
    'a host that only ends alike',
    'https://a.example/',
    'c=1; Domain=a.example',
    'https://ba.example/',
    undefined,
  ],
  [
    'a Domain that is another site',
    'https://a.example/',
    'c=1; Domain=b.example',
    'https://b.example/',
    undefined,
  ],
  [
    'a Domain below the host',
    'https://a.example/',
    'c=1; Domain=x.a.example',
    'https://x.a.example/',
    undefined,
  ],
  ['a Domain that sites share', 'https://a.example/', 'c=1; Domain=example', 'https://b.example/', undefined],
  ['a Domain of a country', 'https://a.co.uk/', 'c=1; Domain=co.uk', 'https://b.co.uk/', undefined],
  [
    'the host itself after a Domain that sites share',
    'https://a.co.uk/',
    'c=1; Domain=co.uk',
    'https://a.co.uk/',
    undefined,
  ],
  ['an address as Domain', 'http://10.0.0.1/', 'c=1; Domain=10.0.0.1', 'http://10.0.0.1/', 'c=1'],
  ['part of an address as Domain', 'http://10.0.0.1/', 'c=1; Domain=0.0.1', 'http://9.0.0.1/', undefined],
  ['another port', 'http://a.example:81/', 'c=1', 'http://a.example:82/', undefined],
  ['the path and below', 'https://a.example/', 'c=1; Path=/feeds', 'https://a.example/feeds/1', 'c=1'],
  [
    'a path that only begins alike',
    'https://a.example/',
    'c=1; Path=/feed',
    'https://a.example/feeds',
    undefined,
  ],
  ['the folder of the address by default', 'https://a.example/f/x', 'c=1', 'https://a.example/f/y', 'c=1'],
  ['another folder by default', 'https://a.example/f/x', 'c=1', 'https://a.example/g', undefined],
  ['https after http', 'http://a.example/', 'c=1', 'https://a.example/', 'c=1'],
  ['http although it is Secure', 'https://a.example/', 'c=1; Secure', 'http://a.example/', undefined],
  [
    'https although it is Secure and came over http',
    'http://a.example/',
    'c=1; Secure',
    'https://a.example/',
    undefined,
  ],
  ['nobody once it is over', 'https://a.example/', 'c=1; Max-Age=0', 'https://a.example/', undefined],
  [
    'nobody once it is long over',
    'https://a.example/',
    'c=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT',
    'https://a.example/',
    undefined,
  ],
  ['nobody if it has no name', 'https://a.example/', '=1', 'https://a.example/', undefined],
] as const)('sends a cookie to %s as RFC 6265 says', ([, from, set, to, expected]) => {
  expect(sent(from, set, to)).toBe(expected)
})

test('a cookie that is set again has its last value, and one that is revoked is gone', () => {
  expect(sent('https://a.example/', ['a=1', 'b=2', 'a=3', 'b=; Max-Age=0'], 'https://a.example/')).toBe('a=3')
})

test('whatever a server sets, the header is short, can be sent, and goes to no other site', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Domain', 'Path', '/', '.', 'b.example', 'Secure'),
  )
  const line = fc.array(fc.tuple(part, part)).map((pairs) => pairs.map((pair) => pair.join('=')).join(';'))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.nat({ max: 20_000 }), (lines, length) => {
      const cookies = new ChainCookies()
      const set = [...lines, ...Array.from({ length: 40 }, (_, i) => `n${i}=${'v'.repeat(length)}`)]
      cookies.take(new URL('https://a.example/'), { 'set-cookie': set }, NOW)
      const header = cookies.for(new URL('https://a.example/'))
      expect(header?.length ?? 0).toBeLessThanOrEqual(6_000)
      expect(() => new Headers({ cookie: header ?? '' })).not.toThrow()
      expect(cookies.for(new URL('https://b.example/'))).toBeUndefined()
    }),
  )
})
