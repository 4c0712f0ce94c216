import { describe, expect, test } from 'vitest'
import { parsers } from '../../../functions/ingest/parse/parsers.ts'
import { atom, feedOf, rss } from '../text.ts'

const item = (inside: string) => rss(`<item>${inside}</item>`)
const entry = (inside: string) => atom(`<entry>${inside}</entry>`)
const atom03 = (inside: string) =>
  `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>${inside}</entry></feed>`
const first = async (document: string) => (await feedOf(document)).entries[0]

describe('A title', () => {
  test.each([
    [item('<title>Smith &amp;amp; Sons</title>'), 'Smith & Sons'],
    [item('<title>a &lt; b and c &gt; d</title>'), 'a < b and c > d'],
    [item('<title><![CDATA[5 < 6 & 7 > 3]]></title>'), '5 < 6 & 7 > 3'],
    [item('<title>Caf&amp;eacute; &mdash; It&#146;s</title>'), 'Café — It’s'],
    [item('<title>AT&T wins</title>'), 'AT&T wins'],
    [item('<title>caf&#233 noir &#X41;&#128512;</title>'), 'café noir A😀'],
    [item('<title>One <![CDATA[& two]]> <b>three</b></title>'), 'One & two three'],
    [item('<title><![CDATA[A <!-- aside --> B]]></title>'), 'A B'],
    [item('<title><![CDATA[A]]]]><![CDATA[>B]]></title>'), 'A]]>B'],
    [
      item('<title>From &lt;desk@example.org&gt; to List&lt;Name&gt;</title>'),
      'From <desk@example.org> to List<Name>',
    ],
    [item('<media:title>M</media:title><title>T</title><image><title>I</title></image>'), 'T'],
    [entry('<title>A &lt;b&gt; &amp;amp; c</title>'), 'A <b> &amp; c'],
    [entry('<title type="html"><![CDATA[A <b>b</b> &amp; c]]></title>'), 'A b & c'],
    [
      entry(
        '<title type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">A <h:b>b</h:b> &lt;c</h:div></title>',
      ),
      'A b <c',
    ],
    [atom03('<title type="text/plain" mode="escaped">A &lt;b&gt; c</title>'), 'A <b> c'],
    [atom03('<title type="text/html" mode="base64">RXhhbXBsZSA8Yj50aXRsZTwvYj4=</title>'), 'Example title'],
    [entry('<source><title>Of another</title></source><title>Its own</title>'), 'Its own'],
  ])('%s', async (document, title) => {
    expect((await first(document))?.title).toBe(title)
  })
})

describe('A link', () => {
  test.each([
    [item('<link>\n<![CDATA[ https://a.example/1?b=1&c=2 ]]>\n</link>'), 'https://a.example/1?b=1&c=2'],
    [item('<link href="https://a.example/1"/>'), 'https://a.example/1'],
    [item('<guid>/p/1</guid>'), undefined],
    [
      rss('<item xml:base="y/"><link>z</link></item>', 'xml:base="https://b.example/x/"'),
      'https://b.example/x/y/z',
    ],
    [
      entry(
        '<link rel="enclosure" href="https://a.example/m.mp3"/><link rel="alternate" type="application/pdf" href="https://a.example/p.pdf"/><link rel=" Alternate " type="text/html" href=" https://a.example/1 "/>',
      ),
      'https://a.example/1',
    ],
    [
      item(
        '<a:link xmlns:a="http://www.w3.org/2005/Atom" rel="self" href="https://a.example/self"/><link>https://a.example/1</link>',
      ),
      'https://a.example/1',
    ],
    [
      atom03('<link rel="service.edit" href="https://a.example/e"/><link href="https://a.example/1"/>'),
      'https://a.example/1',
    ],
  ])('%s', async (document, link) => {
    expect((await first(document))?.link).toBe(link)
  })
})

describe('Formats and names', () => {
  test('RSS 0.91 of Netscape, with the entities of its document type', async () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    expect(await first(`${doctype}${item('<title>T &trade;</title>')}`)).toEqual({ title: 'T ™' })
  })

  test('RSS 1.0 with unusual prefixes', async () => {
    const document = `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
      <s:channel r:about="https://a.example/"><s:title>C</s:title><s:items><r:Seq><r:li r:resource="x"/></r:Seq></s:items></s:channel>
      <s:item r:about="https://a.example/1"><s:title>T</s:title><d:date>2026-11-20</d:date></s:item></r:RDF>`
    expect(await first(document)).toMatchObject({
      id: 'https://a.example/1',
      title: 'T',
      published: '2026-11-20',
    })
  })

  test('RSS 1.1, which holds its items in a list', async () => {
    const document = `<Channel xmlns="http://purl.org/net/rss1.1#"><title>C</title><items><item><title>T</title></item></items></Channel>`
    expect(await feedOf(document)).toMatchObject({ feed: { title: 'C' }, entries: [{ title: 'T' }] })
  })

  test('RSS with the names of Atom and Dublin Core, without their namespaces', async () => {
    const fields =
      '<id>7</id><creator>Ana Ruiz</creator><published>2026-11-20</published><updated>2026-11-21</updated>'
    expect(await first(item(`${fields}<content>&lt;p&gt;C&lt;/p&gt;</content>`))).toEqual({
      id: '7',
      author: 'Ana Ruiz',
      published: '2026-11-20',
      updated: '2026-11-21',
      content: '<p>C</p>',
    })
  })

  test('the day of a printed issue counts only if there is no other date', async () => {
    const prism =
      '<p:publicationDate xmlns:p="http://prismstandard.org/namespaces/basic/2.0/">2026-11-01</p:publicationDate>'
    expect(await first(item(`<title>T</title>${prism}`))).toMatchObject({
      published: '2026-11-01',
    })
    const dated = item(`${prism}<dc:date>2026-11-20T10:00:00Z</dc:date>`)
    expect(await first(dated)).toMatchObject({ published: '2026-11-20T10:00:00.000Z' })
  })

  test.each(['<rss/>', '<feed/>', '<rss><channel></channel></rss>', '{"items":[]}'])(
    '%s is a feed that holds nothing yet',
    async (document) => {
      expect(await feedOf(document)).toMatchObject({ entries: [], problems: [] })
    },
  )

  test('JSON that nests without end is refused before it is parsed, and brackets inside texts do not count', async () => {
    const nested = (text: string) => new TextEncoder().encode(`{"items":[{"id":"1","title":"${text}"}]}`)
    expect(await parsers.feed(nested(`\\"${'['.repeat(1000)}`))).toMatchObject({
      ok: true,
      entries: [{ id: '1' }],
    })
    expect(await parsers.feed(new TextEncoder().encode(`{"items":${'['.repeat(1000)}`))).toEqual({
      ok: false,
      error: "It can't be read as a feed: its JSON is nested more than 250 deep.",
    })
  })
})

describe('A date in figures', () => {
  const dates = async (language: string, ...written: string[]) => {
    const items = written.map((date) => `<item><title>T</title><pubDate>${date}</pubDate></item>`)
    const feed = await feedOf(rss(`<language>${language}</language>${items.join('')}`))
    return feed.entries.map(({ published }) => published?.slice(0, 10))
  }

  test('has the month first in the United States, and the day first elsewhere', async () => {
    expect(await dates('en-US', '05/06/2026')).toEqual(['2026-05-06'])
    expect(await dates('es', '05/06/2026')).toEqual(['2026-06-05'])
    expect(await dates('en-gb', '05/06/2026')).toEqual(['2026-06-05'])
  })

  test('has the order that another date of the document shows', async () => {
    expect(await dates('en', '05/06/2026', '28/05/2026')).toEqual(['2026-06-05', '2026-05-28'])
    expect(await dates('es', '05/06/2026', '05/28/2026')).toEqual(['2026-05-06', '2026-05-28'])
  })
})

test('A date that can’t be right is replaced by one that can', async () => {
  const dated = item(
    '<title>T</title><pubDate>Wed, 30 Nov -0001 00:00:00 +0000</pubDate><dc:date>2026-11-20T10:00:00Z</dc:date>',
  )
  expect(await first(dated)).toMatchObject({ published: '2026-11-20T10:00:00.000Z' })
  const relative = await feedOf(item('<title>T</title><pubDate>2 hours ago</pubDate>'))
  expect(relative.entries).toEqual([{ title: 'T' }])
  expect(relative.problems).toEqual(['Date left out, since it can’t be read (entry 1).'])
})

test('The caption of a picture is not a summary, but the description of a video is', async () => {
  const media = '<media:content url="https://a.example/a"/><media:description>At the port</media:description>'
  expect((await first(item(`<title>T</title>${media}`)))?.summary).toBeUndefined()
  expect((await first(entry(`<title>T</title><media:group>${media}</media:group>`)))?.summary).toBe(
    'At the port',
  )
})

test('A link that is written as HTML gives its address', async () => {
  for (const written of ['&lt;a href="/news/1"&gt;view&lt;/a&gt;', '<a href="/news/1">view</a>'])
    expect(
      (await feedOf(item(`<title>T</title><link>${written}</link>`), { url: 'https://a.example/feed' }))
        .entries[0],
    ).toEqual({ title: 'T', link: 'https://a.example/news/1' })
})

test('A date within a tag of HTML is read', async () => {
  const time = '<time datetime="2026-11-20T10:00:00-05:00">Fri, 11/20/2026 - 10:00</time>'
  for (const written of [time, time.replaceAll('<', '&lt;')])
    expect(await first(item(`<title>T</title><pubDate>${written}</pubDate>`))).toEqual({
      title: 'T',
      published: '2026-11-20T15:00:00.000Z',
    })
})

test.each([
  '<!-- <feed> --><?xml-stylesheet href="a>b"?>',
  '<!DOCTYPE rss [<!ENTITY a "b"><!-- > -->]>',
  '<?xml version="1.0"?>\n<!-- one --><!-- two -->\n',
])('A feed is recognized behind %s', async (before) => {
  expect(await first(`${before}${item('<title>T</title>')}`)).toEqual({ title: 'T' })
})

test('A letter of windows-1252 that was converted as Latin-1 is restored', async () => {
  expect(await first(item('<title>Judge\u0092s \u0093order\u0094 \u0085 and more</title>'))).toEqual({
    title: 'Judge’s “order” … and more',
  })
  expect(await first(item('<title>M\u00C3\u0093</title>'))).toEqual({ title: 'M\u00C3\u0093' })
})
