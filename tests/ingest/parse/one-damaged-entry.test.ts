import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atom, feedOf, rss } from '../text.ts'

/** Entries as newsrooms write them, numbered. */
const rssItem = (
  n: number,
) => `<item><title>Judge &amp; court, part ${n}</title><link>https://a.example/${n}</link>
<guid isPermaLink="false">urn:${n}</guid><pubDate>Fri, 20 Nov 2026 07:00:0${n} GMT</pubDate><!-- story ${n} -->
<description><![CDATA[<p class="lead">It's "part" ${n} of <a href='https://a.example/?a=1&b=${n}'>five</a>.</p><!-- more -->]]></description>
<enclosure url="https://a.example/${n}.mp3" length="1" type="audio/mpeg"/></item>`
const atomEntry = (
  n: number,
) => `<entry><id>urn:${n}</id><title type="html">Judge &amp;amp; court, part ${n}</title>
<link rel="alternate" href="https://a.example/${n}"/><updated>2026-11-20T07:00:0${n}Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="lead">It's "part" ${n} of <a href="b">five</a>.</p></div></content></entry>`
const rdfItem = (n: number) => `<item rdf:about="urn:${n}"><title>Judge and court, part ${n}</title>
<link>https://a.example/${n}</link><dc:creator>Ana Ruiz</dc:creator><description>Part ${n} of five.</description></item>`
const sitemapUrl = (
  n: number,
) => `<url><loc>https://a.example/${n}</loc><news:news><news:publication><news:name>A</news:name></news:publication>
<news:publication_date>2026-11-2${n}</news:publication_date><news:title>Judge, part ${n}</news:title></news:news></url>`

const link = '<link>https://a.example/</link>'
const kinds = {
  'RSS 2.0': { entry: rssItem, around: (inside: string) => rss(`${link}${inside}`) },
  'Atom 1.0': { entry: atomEntry, around: (inside: string) => atom(inside) },
  'Atom with a prefix': {
    entry: (n: number) => atomEntry(n).replace(/<(\/?)(?=entry|id|title|link|updated|content)/g, '<$1a:'),
    around: (inside: string) =>
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title>${inside}</a:feed>`,
  },
  'RSS 1.0': {
    entry: rdfItem,
    around: (inside: string) =>
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>${link}</channel>${inside}</rdf:RDF>`,
  },
  'a news sitemap': {
    entry: sitemapUrl,
    around: (inside: string) =>
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inside}</urlset>`,
  },
}

/** What is put into an entry: the beginning or the end of something whose other half is missing, or something out of place. */
const intruders = [
  ...['<', '</', '<a', '<a ', '<a b', '<a b=', '<a b="', "<a b='", '<a b="x"', '<a b=x', '<a/', '</a'],
  ...[
    '<!',
    '<!-',
    '<!--',
    '<!-- x',
    '<![',
    '<![CDATA',
    '<![CDATA[',
    '<![CDATA[ <p>',
    '<![CDATA[x]',
    '<![CDATA[x]]',
  ],
  ...[
    '<?',
    '<?php',
    '<?php echo ',
    '<!DOCTYPE',
    '<!DOCTYPE r [<!ENTITY a "b',
    '<!ENTITY a "',
    '&',
    '&am',
    '&#',
    '&#x',
  ],
  ...[
    ']]>',
    '-->',
    '?>',
    '">',
    '>',
    '</channel>',
    '</rss>',
    '</feed>',
    '</item>',
    '</entry>',
    '<p>',
    '<div><p>',
  ],
  ...[
    '<x xmlns="urn:x">',
    '<x xmlns:a="urn:x">',
    '<div xmlns="http://www.w3.org/1999/xhtml">',
    '<title>',
    '<description>',
    '<content>',
  ],
  ...['<item>', '<entry>', '<url>', '<item><title>x</title></item>', '<entry><title>x</title></entry>'],
  ...['<rss><channel><item><title>x</title></item></channel></rss>', '<![CDATA[<item>]]>', '<!-- <item> -->'],
]

/** Ways to damage an entry, each at any place in it. */
const damages: Record<string, (entry: string, at: number, intruder: string) => string> = {
  'is cut anywhere': (entry, at) => entry.slice(0, at),
  'has something put into it': (entry, at, intruder) => entry.slice(0, at) + intruder + entry.slice(at),
  'is cut in something put into it': (entry, at, intruder) => entry.slice(0, at) + intruder,
  'lacks a few characters': (entry, at, intruder) => entry.slice(0, at) + entry.slice(at + intruder.length),
  'lacks its end tag, and has something put into it': (entry, at, intruder) =>
    (entry.slice(0, at) + intruder + entry.slice(at)).replace(/<\/(?:a:)?(?:item|entry|url)>$/, ''),
  'begins in its middle': (entry, at) => entry.slice(at),
}

const NUMBERS = [1, 2, 3, 4, 5]

async function lost(
  kind: (typeof kinds)[keyof typeof kinds],
  damaged: string,
  at: number,
): Promise<unknown[]> {
  const good = NUMBERS.map(kind.entry)
  const alone = await feedOf(kind.around(good.toSpliced(at, 1).join('\n')))
  const read = await feedOf(kind.around(good.with(at, damaged).join('\n')))
  const whole = new Set(read.entries.map((entry) => JSON.stringify(entry)))
  return alone.entries.filter((entry) => !whole.has(JSON.stringify(entry)))
}

describe.each(Object.entries(kinds))('In %s, an entry', (_, kind) => {
  test.each(Object.entries(damages))('that %s costs itself alone', async (_, damage) => {
    const places = fc.record({
      which: fc.nat(NUMBERS.length - 1),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      intruder: fc.constantFrom(...intruders),
    })
    await fc.assert(
      fc.asyncProperty(places, async ({ which, share, intruder }) => {
        const entry = kind.entry(NUMBERS[which] ?? 0)
        const damaged = damage(entry, Math.round(share * entry.length), intruder)
        expect(await lost(kind, damaged, which), damaged).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

test.each(Object.entries(kinds))(
  'In %s, an element of another namespace that ends nowhere hides no entry',
  async (_, kind) => {
    const stray = '<div xmlns="http://www.w3.org/1999/xhtml" xmlns:a="urn:x"><p>Subscribe!'
    for (const at of [0, 2, 4]) expect(await lost(kind, stray, at)).toEqual([])
  },
)

test('An entry that leaves very much open costs itself alone', async () => {
  const damaged = `<item><title>A</title>${'<!-- <p '.repeat(150_000)}`
  expect(await lost(kinds['RSS 2.0'], damaged, 2)).toEqual([])
})

describe('A text that quotes an entry stays a text', () => {
  const quoted = [
    '<![CDATA[<p>An <item> holds a <title>: <item><title>x</title></item> <item> ends it.</p>]]>',
    '<![CDATA[Write <item><title><![CDATA[x]]]]><![CDATA[></title></item>.]]>',
    '<!-- <item><title>Hidden</title></item> <item> -->It is <b>hidden</b>.',
    '&lt;item>&lt;![CDATA[ and &lt;!-- open',
    '<a title="the <item> element">An element</a>',
  ]

  test.each(quoted)('%s', async (text) => {
    const { entries, problems } = await feedOf(
      rss(`<item><title>A</title><description>${text}</description><guid>1</guid></item>${rssItem(2)}`),
    )
    expect(problems).toEqual([])
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'A'],
      ['urn:2', 'Judge & court, part 2'],
    ])
  })

  test('in a feed that an entry holds as markup', async () => {
    const feed = '<rss><channel><item><title>x</title></item><item><title>y</title></item></channel></rss>'
    const { entries } = await feedOf(
      rss(`<item><title>A</title><x>${feed}</x><guid>1</guid></item>${rssItem(2)}`),
    )
    expect(entries.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'A'],
      ['urn:2', 'Judge & court, part 2'],
    ])
  })
})
