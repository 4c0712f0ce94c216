import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { htmlParagraphs } from '../../functions/ingest/text/html-text.ts'
import { stripInvalidXml } from '../../functions/ingest/text/strip-invalid-xml.ts'
import { hostile } from './hostile.ts'
import { bytes, source } from './text.ts'

const seen = new Date('2026-11-20T12:00:00Z')

test.each(Object.entries(hostile))('%s: parsing ends, with a reason if it is not a feed', async (_, make) => {
  const feed = await parsers.feed(bytes(make(300_000)), { now: seen })
  if (!feed.ok) return expect(feed.error).toMatch(/^It can't be read as a feed: .{10,200}\.$/s)
  for (const entry of feed.entries) {
    const article = normalise(entry, source, seen)
    expect('problem' in article || article.summary.length <= 300).toBe(true)
  }
})

test('Entities that would expand a document too much are reported', async () => {
  const feed = await parsers.feed(bytes(hostile['a long entity']?.(30_000) ?? ''))
  expect(feed.ok ? '' : feed.error).toContain('its own entities expand to more than 1000000 characters')
})

test('A document larger than any feed is not parsed', async () => {
  const feed = await parsers.feed(new Uint8Array(10_000_001))
  expect(feed).toEqual({ ok: false, error: "It can't be read as a feed: it is larger than 10 MB." })
})

test('Nothing that stripInvalidXml leaves behind is forbidden in XML', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const repaired = stripInvalidXml(`<${text}`)
      expect(repaired).not.toMatch(/[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]/u)
      expect(repaired.isWellFormed()).toBe(true)
    }),
  )
})

const pieces = fc.constantFrom(
  ...[
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '<link/>',
    '<feed>',
    '<entry>',
  ],
  ...[
    '<a:b xmlns:a="c">',
    '&amp;',
    '&',
    '<',
    '>',
    '"',
    '\0',
    '<!--',
    '-->',
    '<?x',
    '?>',
    '<author>',
    '<name>',
    '</rss>',
    'é',
  ],
  ...[
    '<description>',
    '<content type="xhtml">',
    'Fri, 20 Nov 2026',
    '<pubDate>',
    '<!DOCTYPE',
    '<!ENTITY a "b">',
    '\uD800',
  ],
)

test('No sequence of pieces of a feed makes parsing throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
      const feed = await parsers.feed(bytes(`<rss><channel>${parts.join('')}`))
      expect(feed.ok || feed.error.length > 0).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('No HTML leaves a tag in its text', () => {
  const html = fc.array(
    fc.constantFrom('<p>', '</p>', '<b', '>', 'a', ' ', '<script>', '</script>', '<br/>', '&lt;', '"'),
  )
  fc.assert(
    fc.property(html, (parts) => {
      for (const paragraph of htmlParagraphs(parts.join('')))
        expect(paragraph).not.toMatch(/<(p|br\/|script)>/)
    }),
  )
})
