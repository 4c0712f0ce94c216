import fc from 'fast-check'
import { expect, test } from 'vitest'
import { webLink } from '../../../functions/domain/text/clean.ts'
import { noLink } from '../../../functions/ingest/losses.ts'
import { normalise } from '../../../functions/ingest/normalise.ts'
import { source } from '../../ingest/text.ts'

test.each([
  ['http://[2001:db8::1]/story', 'http://[2001:db8::1]/story'],
  ['http://[2001:DB8::1]:8080/a[1]?b=[2]|3', 'http://[2001:db8::1]:8080/a%5B1%5D?b=%5B2%5D%7C3'],
  ['HTTPS://News.Example:443/A b', 'https://news.example/A%20b'],
  ['https://ñandú.example/café', 'https://xn--and-6ma2c.example/caf%C3%A9'],
  ['https://a.example', 'https://a.example/'],
  ['https://a.example/%zz?%', 'https://a.example/%zz?%'],
  [' https://a.example/1\n', 'https://a.example/1'],
  ['https://a.example/\u202e\ud800', 'https://a.example/%E2%80%AE%EF%BF%BD'],
])('%j is %s', (written, link) => {
  expect(webLink(written)).toBe(link)
})

test.each([
  ['a password', 'https://user:secret@a.example/'],
  ['a user name', 'https://bank.example@evil.example/'],
  ['another protocol', 'javascript:alert(1)'],
  ['no host', 'https://'],
  ['half an IPv6 host', 'http://[2001:db8::1/story'],
  ['a port that is too high', 'https://a.example:99999/'],
  ['more characters than programs accept', `https://a.example/${'a'.repeat(2100)}`],
  ['as many once they are encoded', `https://a.example/${'é'.repeat(500)}`],
  ['a relative address', '/story'],
])('%s makes no link, and the report says so', (_, link) => {
  expect(webLink(link)).toBeUndefined()
  const losses: string[] = []
  const article = normalise({ title: 'x', link }, source, new Date(), undefined, (loss) => losses.push(loss))
  expect(article).not.toHaveProperty('url')
  expect(losses).toEqual([noLink])
})

test('Every link is an address that every library accepts, and does not change when it is read again', () => {
  const piece = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom(
      'http://',
      'https://',
      '[::1]',
      '[',
      ']',
      '|',
      '%',
      '\\',
      '@',
      ':',
      '\u200b',
      'ñ',
      ' ',
      '\0',
      '\ud800',
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const link = webLink(pieces.join(''))
      if (link === undefined) return
      expect(webLink(link)).toBe(link)
      expect(new URL(link).href).toBe(link)
      expect(link).toMatch(/^https?:\/\/[^\s<>"\\^`{|}]+$/)
    }),
    { numRuns: 2000 },
  )
})
