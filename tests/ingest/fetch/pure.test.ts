import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from '../../../functions/ingest/fetch/address/public-address.ts'
import { decompress } from '../../../functions/ingest/fetch/body.ts'
import { FetchError } from '../../../functions/ingest/fetch/fetch-error.ts'
import { isLasting, redirectOf, requestUrl } from '../../../functions/ingest/fetch/request-url.ts'
import { freshness, retryAfterSeconds, validators } from '../../../functions/ingest/fetch/response-headers.ts'
import { userAgent } from '../../../functions/ingest/fetch/user-agent.ts'

const NOON = new Date('2026-11-16T12:00:00Z')

test.for([
  ['this network', '0.0.0.0'],
  ['private', '10.1.2.3'],
  ['private', '172.31.255.255'],
  ['private', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['loopback', '127.255.0.1'],
  ['link-local, where clouds keep credentials', '169.254.169.254'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['loopback', '::1'],
  ['unspecified', '::'],
  ['IPv4-mapped', '::ffff:10.0.0.1'],
  ['IPv4-mapped, even of a public address', '::ffff:93.184.215.14'],
  ['IPv4-compatible', '::127.0.0.1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:53aa:64c::1'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['site-local', 'fec0::1'],
  ['multicast', 'ff02::1'],
  ['documentation', '2001:db8::1'],
  ['a name', 'localhost'],
  ['nothing', ''],
] as const)('%s is not public: %s', ([, address]) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.for([
  '8.8.8.8',
  '93.184.215.14',
  '172.32.0.1',
  '100.128.0.1',
  '2606:4700::6810:84e5',
  '2a00:1450:4001::1',
])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('no address and no text makes the check throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV4Extended(), fc.ipV6(), fc.string()), (address) => {
      expect(typeof isPublicAddress(address)).toBe('boolean')
    }),
  )
})

test('an address is requested in a strict form or refused with a sentence, and a second pass changes nothing', () => {
  const piece = fc.oneof(
    fc.webUrl({ withQueryParameters: true }),
    fc.string(),
    fc.constantFrom('[', ']', '|', '\\', '@'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.option(fc.webUrl()), (pieces, base) => {
      try {
        const url = requestUrl(pieces.join(''), base ? new URL(base) : undefined)
        expect(url.pathname + url.search).toMatch(/^[!$%&'()*+,\-./:;=?@_~A-Za-z0-9"<>]*$/)
        expect(requestUrl(url.href).href).toBe(url.href)
      } catch (error) {
        expect(error).toBeInstanceOf(FetchError)
      }
    }),
  )
})

test('no body and no compression makes decompressing do more than fail with a sentence', async () => {
  const coding = fc.constantFrom('gzip', 'deflate', 'br', 'gzip, br', 'x', ' , ', 'identity', '')
  const head = fc.constantFrom([], [0x1f, 0x8b, 8], [0x78, 0x9c], [0x1b])
  await fc.assert(
    fc.asyncProperty(coding, head, fc.uint8Array({ maxLength: 200 }), async (encoding, start, rest) => {
      try {
        expect(
          (await decompress(Buffer.from([...start, ...rest]), encoding, 500)).bytes.length,
        ).toBeLessThanOrEqual(500)
      } catch (error) {
        expect(error).toBeInstanceOf(FetchError)
      }
    }),
  )
})

test('no header makes reading it throw, and waits are never negative', () => {
  const value = fc.oneof(
    fc.string(),
    fc.nat().map(String),
    fc.constantFrom('max-age=', 'max-age=99999999999999', 'Sun', 'Mon, 99 Nov 2026 12:00:00 GMT', '0', '-1'),
  )
  const names = [
    'cache-control',
    'age',
    'expires',
    'retry-after',
    'etag',
    'last-modified',
    'location',
  ] as const
  const headers = fc.dictionary(fc.constantFrom(...names), fc.oneof(value, fc.array(value)))
  fc.assert(
    fc.property(headers, (got) => {
      expect(retryAfterSeconds(got, NOON) ?? 0).toBeGreaterThanOrEqual(0)
      expect(freshness(got).maxAgeSeconds ?? 0).toBeGreaterThanOrEqual(0)
      for (const kept of Object.values(validators(got)))
        expect(() => new Headers({ kept: kept ?? '' })).not.toThrow()
      redirectOf(301, got)
    }),
  )
})

test('max-age overrides Expires, and what must not be cached is never fresh', () => {
  const expires = 'Mon, 16 Nov 2026 13:00:00 GMT'
  expect(freshness({ expires })).toEqual({ expires: '2026-11-16T13:00:00.000Z' })
  expect(freshness({ expires, 'cache-control': 'public, max-age=60' })).toEqual({ maxAgeSeconds: 60 })
  expect(freshness({ expires, 'cache-control': 's-maxage=900, max-age=60', age: '90' })).toEqual({
    maxAgeSeconds: 0,
  })
  expect(freshness({ expires, 'cache-control': ['max-age=600', 'no-cache'] })).toEqual({})
  expect(freshness({ expires: '0' })).toEqual({})
  expect(freshness({ expires: 'Mon Nov 16 13:00:00 2026' })).toEqual({ expires: '2026-11-16T13:00:00.000Z' })
})

test('a redirect is remembered only if it is permanent and does not leave https', () => {
  const [open, safe] = [new URL('http://a.example/'), new URL('https://a.example/')]
  expect(isLasting(open, safe, true)).toBe(true)
  expect(isLasting(safe, safe, false)).toBe(false)
  expect(isLasting(safe, open, true)).toBe(false)
  expect(redirectOf(308, { location: '/new' })).toEqual({ kind: 'redirect', to: '/new', permanent: true })
  expect(redirectOf(307, { location: '/new' })).toMatchObject({ permanent: false })
  expect(redirectOf(300, { location: '/new' })).toBeUndefined()
  expect(redirectOf(301, {})).toBeUndefined()
})

test('a redirect to an address in raw UTF-8 is read as it was meant', () => {
  const location = Buffer.from('/migración', 'utf8').toString('latin1')
  expect(requestUrl(redirectOf(301, { location })!.to, new URL('https://a.example/')).pathname).toBe(
    '/migraci%C3%B3n',
  )
})

test('the User-Agent names the publication and a contact, in plain characters and the form that agencies accept', () => {
  const title = 'Immigration Policy Digest'
  expect(userAgent({ title, version: '0.1.0', contact: 'https://digest.example/publishers' })).toBe(
    'Mozilla/5.0 (compatible; ImmigrationPolicyDigest/0.1; +https://digest.example/publishers)',
  )
  expect(userAgent({ title, version: '1.2.3' })).toBe('Mozilla/5.0 (compatible; ImmigrationPolicyDigest/1.2)')
  expect(
    userAgent({ title: 'Boletín de la «Vivienda»', version: '0.1', contact: 'mailto:a@b.example' }),
  ).toBe('Mozilla/5.0 (compatible; BoletinDeLaVivienda/0.1; +mailto:a@b.example)')
  for (const odd of ['新聞', 'a\r\nX: y (z)/1', '🦊', '(((', 'x'.repeat(900)]) {
    expect(
      userAgent({ title: odd, version: '1.2', contact: 'https://résumé.example/a\r\nx: y (z)' }),
    ).toMatch(/^Mozilla\/5\.0 \(compatible; [A-Za-z0-9]{1,60}\/1\.2; \+https:[\x21-\x7e]+\)$/)
  }
})
