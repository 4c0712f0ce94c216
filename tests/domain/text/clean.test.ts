import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, webLink } from '../../../functions/domain/text/clean.ts'

describe('a text from a source', () => {
  test.each([
    ['AT&amp;T sued over visas', 'AT&T sued over visas'],
    ['A <b>bold</b> claim', 'A bold claim'],
    ['Twice &amp;lt;i&amp;gt;escaped&amp;lt;/i&amp;gt;', 'Twice escaped'],
    ['3 < 4 and 5 > 4', '3 < 4 and 5 > 4'],
    ['line\nbreaks\tand   spaces', 'line breaks and spaces'],
    ['bell\u0007 and null\u0000', 'bell and null'],
    ['\u202eturned round', 'turned round'],
    ['\u200f', ''],
    ['a \ufffd of nothing', 'a of nothing'],
    ['PolicÃ\u00ada migratoria', 'Policía migratoria'],
    ['São Paulo Â© 2026 – \u2019', 'São Paulo © 2026 – \u2019'],
    ['The mayorâ€™s â€œplanâ€\u009d â€“ again', 'The mayor’s “plan” – again'],
    ['A cafÃ\u0192Â© ðŸ‘\u008d', 'A café 👍'],
    ['The mayor\ufffds plan didn\ufffdt pass', 'The mayor’s plan didn’t pass'],
    ['‘É’”, ‘Ã’ and “â”', '‘É’”, ‘Ã’ and “â”'],
    [undefined, ''],
  ])('%j is shown as %j', (text, shown) => {
    expect(cleanText(text)).toBe(shown)
  })

  test('is cut at a word, with an ellipsis', () => {
    expect(cleanText('one two three four', 12)).toBe('one two\u2026')
  })

  test('is never cut inside a character', () => {
    expect(cleanText('\u{1f5fd}'.repeat(20), 12)).toBe(`${'\u{1f5fd}'.repeat(5)}\u2026`)
  })

  test('is well-formed, short and without control characters, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const clean = cleanText(text)
        expect(clean.isWellFormed()).toBe(true)
        expect(clean.length).toBeLessThanOrEqual(300)
        expect(clean).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
  })

  test('of a megabyte costs no more than a long one', () => {
    expect(cleanText('<a '.repeat(400_000)).length).toBeLessThanOrEqual(300)
  })
})

describe('a link from a source', () => {
  test.each([
    ['https://outlet.example/a?b=1#c', 'https://outlet.example/a?b=1#c'],
    ['HTTP://Outlet.Example', 'http://outlet.example/'],
    ['https://outlet.example/a b|c[d]', 'https://outlet.example/a%20b%7Cc%5Bd%5D'],
    ['https://ñandú.example/', 'https://xn--and-6ma2c.example/'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['/relative', undefined],
    ['https://user:secret@outlet.example/', undefined],
    [`https://outlet.example/${'x'.repeat(3000)}`, undefined],
    [undefined, undefined],
  ])('%s leads to %s', (url, href) => {
    expect(webLink(url)).toBe(href)
  })

  test('keeps the brackets of an IPv6 host, and of nothing else', () => {
    expect(webLink('http://[2001:DB8::1]:8080/a[b]?c=[d]#[e]')).toBe(
      'http://[2001:db8::1]:8080/a%5Bb%5D?c=%5Bd%5D#%5Be%5D',
    )
  })

  test('is an address to every library, in characters that RFC 3986 allows, whatever went in', () => {
    const host = fc.oneof(
      fc.ipV6().map((address) => `[${address}]`),
      fc.domain(),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('a{b}.example', 'a\u00adb.example', '日本.example', '%6f.example', '[::1%25eth0]'),
    )
    const rest = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.webPath())
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), host, rest, (scheme, name, path) => {
        const link = webLink(`${scheme}://${name}/${path}`)
        if (link === undefined) return
        expect(URL.canParse(link)).toBe(true)
        expect(link).toMatch(/^https?:\/\/(\[[\da-f:.]+\])?[\w\-.~:/?#@!$&'()*+,;=%]*$/)
        expect(webLink(link)).toBe(link)
      }),
      { numRuns: 2000 },
    )
  })
})
