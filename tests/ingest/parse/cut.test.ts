import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsers } from '../../../functions/ingest/parse/parsers.ts'
import { atom, bytes, rss } from '../text.ts'

/** What a document says, with everything that could make its end ambiguous: non-ASCII letters, CDATA, quotes, brackets. */
const words = fc.stringMatching(/^[a-z][a-zé“’ñ<>&"'{}[\],: ]{0,11}$/)
const facts = fc.array(fc.record({ title: words, link: words, text: words }), { maxLength: 4 })
type Facts = { title: string; link: string; text: string }[]

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const address = (text: string) => `https://cut.example/${encodeURIComponent(text)}`
const sitemap = (urls: string) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${urls}</urlset>`

/** The same facts in each format. */
const formats: Record<string, (facts: Facts) => string> = {
  'RSS 2.0': (facts) =>
    rss(
      `${facts
        .map(
          ({ title, link, text }, n) => `
  <item>
    <title>${escaped(title)}</title><link>${address(link)}</link><guid isPermaLink="false">${n}</guid>
    <pubDate>Fri, 20 Nov 2026 07:00:0${n} GMT</pubDate><description><![CDATA[<p>${text}</p>]]></description>
  </item>`,
        )
        .join('')}<ttl>60</ttl>`,
    ),
  'RSS 1.0': (facts) =>
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>${facts
      .map(
        ({ title, link }, n) =>
          `<item rdf:about="urn:${n}"><title>${escaped(title)}</title><link>${address(link)}</link></item>`,
      )
      .join('')}</rdf:RDF>`,
  'Atom 1.0': (facts) =>
    atom(
      facts
        .map(
          ({ title, link, text }, n) => `<entry><id>urn:${n}</id><title type="html">${escaped(title)}</title>
        <link href="${address(link)}"/><updated>2026-11-20T07:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escaped(text)}</p></div></content></entry>`,
        )
        .join('\n'),
    ),
  'a news sitemap': (facts) =>
    sitemap(
      facts
        .map(
          ({ title, link }) => `<url><loc>${address(link)}</loc><news:news>
        <news:publication_date>2026-11-20</news:publication_date><news:title>${escaped(title)}</news:title></news:news></url>`,
        )
        .join(''),
    ),
  'JSON Feed': (facts) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      authors: [{ name: 'Ana' }],
      items: facts.map(({ title, link, text }, n) => ({
        id: n,
        title,
        url: address(link),
        tags: [text, title],
        content_text: text,
      })),
      title: 'T',
    }),
  'the Federal Register': (facts) =>
    JSON.stringify({
      count: facts.length,
      results: facts.map(({ title, link }, n) => ({
        document_number: `2026-${n}`,
        title,
        html_url: address(link),
        agencies: [{ name: 'A' }],
      })),
    }),
}

/** Ends the document after this share of its bytes, even within a character. */
function cutOf(text: string, share: number): { whole: Uint8Array; cut: Uint8Array } {
  const whole = bytes(text)
  return { whole, cut: whole.subarray(0, Math.floor(whole.byteLength * share)) }
}

describe('A document that ends early', () => {
  test.each(Object.entries(formats))('in %s gives its first entries, each complete', async (_, make) => {
    await fc.assert(
      fc.asyncProperty(facts, fc.double({ min: 0, max: 1, noNaN: true }), async (facts, share) => {
        const { whole, cut } = cutOf(make(facts), share)
        const all = await parsers.feed(whole)
        const some = await parsers.feed(cut)
        if (!all.ok) throw new Error(all.error)
        expect(all.cutAt).toBeUndefined()
        if (!some.ok) return
        expect(some.entries).toEqual(all.entries.slice(0, some.entries.length))
        if (cut.length < whole.length) {
          expect(some.cutAt).toBe(cut.length)
          expect(some.losses.sentences()).toEqual([
            `The document ends early, at byte ${cut.length.toLocaleString('en-US')}: only its complete entries were read.`,
          ])
        }
      }),
      { numRuns: 150 },
    )
  })

  test.each(Object.entries(formats))('in %s gives every entry that is complete', async (_, make) => {
    const three = ['uno', 'dos', 'tres'].map((title) => ({ title, link: title, text: `${title} é` }))
    const text = make(three)
    const upToThird = text.slice(0, text.lastIndexOf('tres'))
    const read = await parsers.feed(bytes(upToThird))
    expect(read).toMatchObject({ ok: true, entries: [{ title: 'uno' }, { title: 'dos' }] })
    expect(read.ok && read.cutAt).toBe(bytes(upToThird).byteLength)
  })

  test('after its last entry gives all entries, and still counts as cut', async () => {
    const text = rss('<item><title>A</title></item>')
    for (const end of ['</channel></rss>', '></rss>', 's>', '>']) {
      const read = await parsers.feed(bytes(text.slice(0, -end.length)))
      expect(read).toMatchObject({ ok: true, entries: [{ title: 'A' }], cutAt: text.length - end.length })
    }
  })

  test('counts its bytes as they were received', async () => {
    const text = `${rss('<item><title>ñandú “ñ”</title></item>').slice(0, -6)}`
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    expect(await parsers.feed(utf16)).toMatchObject({
      entries: [{ title: 'ñandú “ñ”' }],
      cutAt: utf16.length,
    })
  })

  test('within a letter keeps the letters before it, whatever charset it claims', async () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><rss><channel><item><title>Añó</title></item>é'
    const whole = bytes(text)
    const read = await parsers.feed(whole.subarray(0, whole.byteLength - 1))
    expect(read).toMatchObject({ ok: true, entries: [{ title: 'Añó' }] })
  })

  test('within the tag of its next entry reports nothing else', async () => {
    const read = await parsers.feed(
      bytes(rss('<item><title>A</title></item><item a="b').split('</channel>')[0] ?? ''),
    )
    expect(read.ok && read.losses.sentences()).toHaveLength(1)
  })

  test('before its first entry says so', async () => {
    expect(await parsers.feed(bytes('{"version":"https://jsonfeed.org/version/1","title":"T'))).toEqual({
      ok: false,
      error: "It can't be read as a feed: its JSON is broken off before its first entry.",
    })
    expect(await parsers.feed(bytes('<rss version="2'))).toEqual({
      ok: false,
      error: "It can't be read as a feed: it ends early, within its first element.",
    })
  })
})
