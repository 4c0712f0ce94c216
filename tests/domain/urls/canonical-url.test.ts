import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalUrl } from '../../../functions/domain/urls/canonical-url.ts'
import { foldedUrl } from '../../../functions/domain/urls/folded-url.ts'

describe('the canonical address', () => {
  test.each([
    ['tracking is gone', 'https://a.example/x?utm_source=rss&fbclid=1&id=7', 'https://a.example/x?id=7'],
    ['scheme, www, fragment and last slash are gone', 'http://www.a.example/x/#top', 'https://a.example/x'],
    ['parameters are sorted', 'https://a.example/?b=2&a=1', 'https://a.example/?a=1&b=2'],
    [
      'what is tracking on one host goes there',
      'https://www.nytimes.com/x.html?smid=rss',
      'https://nytimes.com/x.html',
    ],
    ['and stays elsewhere', 'https://a.example/x?smid=rss', 'https://a.example/x?smid=rss'],
    [
      'ref, source, id, p and r stay',
      'https://a.example/?id=1&p=2&r=3&ref=4&source=5',
      'https://a.example/?id=1&p=2&r=3&ref=4&source=5',
    ],
    [
      'a Google redirect leads on',
      'https://www.google.com/url?q=https%3A%2F%2Fa.example%2Fx&sa=D',
      'https://a.example/x',
    ],
    [
      'so does a Google AMP page',
      'https://www.google.com/amp/s/www.a.example/x/amp',
      'https://a.example/x/amp',
    ],
    ['and an AMP cache', 'https://a-example.cdn.ampproject.org/c/s/a.example/x', 'https://a.example/x'],
    [
      'an address for old one-page sites keeps its fragment',
      'https://a.example/#!/x',
      'https://a.example/#!/x',
    ],
    ['what is no address stays as it is', 'urn:uuid:7', 'urn:uuid:7'],
  ])('%s', (_, url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical)
  })

  test('an opaque Google News link is left alone', () => {
    expect(canonicalUrl('https://news.google.com/rss/articles/CBMiX?oc=5')).toBe(
      'https://news.google.com/rss/articles/CBMiX',
    )
  })

  test.each([
    ['short', 'https://a.example/2019/04/visa-rule', ''],
    ['long', `https://a.example/${'visa-rule-'.repeat(20)}end`, ''],
    ['with an AMP page after it', 'https://a.example/visa-rule', '\xd2\x01\x1bhttps://amp.a.example/visa'],
  ])('an older Google News link leads to the address inside it: %s', (_, target, rest) => {
    const size = target.length < 0x80 ? [target.length] : [(target.length & 0x7f) | 0x80, target.length >> 7]
    const message = Buffer.from(`\x08\x13"${String.fromCharCode(...size)}${target}${rest}`, 'latin1')
    const id = message.toString('base64url')
    for (const path of ['rss/articles', 'articles', '__i/rss/rd/articles', 'read'])
      expect(canonicalUrl(`https://news.google.com/${path}/${id}?oc=5`)).toBe(target)
  })

  test('the shortcut for plain addresses gives the same as the full rules', () => {
    const label = fc.stringMatching(/^[a-z\d]{1,8}$/)
    const address = fc
      .tuple(
        fc.constantFrom('', 'www.', 'www.www.', 'm.'),
        label,
        fc.constantFrom('.example', '.co.example', '.x'),
        fc.array(fc.constantFrom('news', 'index', 'A_b', '2026', 'index.html', 'x.htm', ''), {
          maxLength: 4,
        }),
      )
      .map(([www, name, end, path]) => `${www}${name}${end}/${path.join('/')}`)
    fc.assert(
      fc.property(address, (rest) => {
        // A user name and a password make the full rules apply.
        expect(canonicalUrl(`http://${rest}`)).toBe(canonicalUrl(`https://user:word@${rest}`))
      }),
      { numRuns: 2000 },
    )
  })

  test('applied twice is the same as once', () => {
    const address = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.string(),
      fc
        .tuple(
          fc.webUrl(),
          fc.constantFrom('utm_x=1', 'amp', 'gclid=%20', 'a=%2B&a=b', 'url=http://b.example/'),
        )
        .map(([url, query]) => `${url}?${query}`),
      fc
        .webUrl({ withQueryParameters: true })
        .map((url) => `https://www.google.com/url?q=${encodeURIComponent(url)}`),
    )
    fc.assert(
      fc.property(address, (url) => {
        expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url))
      }),
      {
        numRuns: 2000,
      },
    )
  })

  test('is the same whether or not the address must be parsed', () => {
    const part = fc.constantFrom('news', 'a-1', 'A_b', 'index.html', 'x.htm', 'amp', '..', '', 'ñ')
    const host = fc.constantFrom(
      ...'a.example www.a.example www.www.a.example m.a.co.uk xn--a.com google.com wsj.com 1.2 A.com a.com:80 -'.split(
        ' ',
      ),
    )
    const parameter = fc.constantFrom(
      ...[
        'utm_source=rss',
        'UTM_Medium=a%20b',
        'fbclid=',
        'id=1',
        'mod=x',
        'gclid',
        'cm_mmc=a=b',
        'gclid=%zz',
        '',
      ],
    )
    fc.assert(
      fc.property(
        fc.constantFrom('http', 'https'),
        host,
        fc.array(part, { maxLength: 3 }),
        fc.array(parameter, { maxLength: 3 }),
        (scheme, name, parts, parameters) => {
          const query = parameters.length > 0 ? `?${parameters.join('&')}` : ''
          const url = `${scheme}://${[name, ...parts].join('/')}${query}`
          // Only what has a fragment is always parsed, and the fragment goes.
          const parsed = canonicalUrl(`${url}#part`)
          expect(canonicalUrl(url)).toBe(URL.canParse(url) ? parsed : url)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('an address that wraps itself again and again is unwrapped a few times only', () => {
    let url = 'https://a.example/x'
    for (let i = 0; i < 12; i++) url = `https://www.google.com/url?q=${encodeURIComponent(url)}`
    expect(canonicalUrl(url)).toContain('google.com/url')
  })
})

describe('the folded address', () => {
  test.each([
    ['https://amp.a.example/x', 'https://a.example/x'],
    ['https://m.a.example/x', 'https://a.example/x'],
    ['https://a.example/x/amp', 'https://a.example/x'],
    ['https://a.example/amp/x', 'https://a.example/x'],
    ['https://a.example/x?outputType=amp', 'https://a.example/x'],
    ['https://m.example/x', 'https://m.example/x'],
    ['https://a.example/amplify', 'https://a.example/amplify'],
  ])('of %s is %s', (canonical, folded) => {
    expect(foldedUrl(canonical)).toBe(folded)
  })
})
