import { describe, expect, test } from 'vitest'
import { parsers } from '../../../functions/ingest/parse/parsers.ts'
import { atom, bytes, feedOf, rss } from '../text.ts'

const first = async (document: string, url?: string) => (await feedOf(document, { url })).entries[0]

describe('RSS', () => {
  test('2.0 with everything that news feeds contain', async () => {
    const document = rss(
      `<link>https://valley.example/</link><ttl>60</ttl><skipHours><hour>0</hour><hour>1</hour></skipHours>
       <item><title>Court &amp;amp; clinic</title><link>https://valley.example/1</link><guid isPermaLink="false">v1</guid>
       <pubDate>Fri, 20 Nov 2026 07:00:00 EST</pubDate><author>desk@valley.example (Ana Ruiz)</author>
       <category>Courts</category><dc:subject>Asylum</dc:subject><slash:section>Local</slash:section>
       <source url="https://wire.example/feed">Wire</source><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>
       <content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item>`,
      'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
    )
    expect(await feedOf(document)).toEqual({
      ok: true,
      feed: { title: 'T', link: 'https://valley.example/', ttlMinutes: 60, skipHours: [0, 1] },
      entries: [
        {
          id: 'v1',
          title: 'Court & clinic',
          link: 'https://valley.example/1',
          published: '2026-11-20T12:00:00.000Z',
          author: 'Ana Ruiz',
          summary: 'One.\nTwo.',
          content: '<p>Long</p>',
          categories: ['Courts', 'Asylum', 'Local'],
          origin: { title: 'Wire', url: 'https://wire.example/feed' },
        },
      ],
      problems: [],
    })
  })

  test('1.0, whose entries are outside the channel and named by rdf:about', async () => {
    const document = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><items><rdf:Seq/></items></channel>
      <image><title>Not this</title></image>
      <item rdf:about="urn:1"><title>A</title><link>https://a.example/1</link><dc:creator>Ana</dc:creator>
      <dc:date>2026-11-20</dc:date></item></rdf:RDF>`
    expect((await feedOf(document)).feed.title).toBe('T')
    expect(await first(document)).toMatchObject({
      id: 'urn:1',
      published: '2026-11-20',
      author: 'Ana',
    })
  })

  test('0.91 in capitals and without a version', async () => {
    const entry = await first(
      '<RSS><CHANNEL><ITEM><TITLE>A</TITLE><LINK>https://a.example/1</LINK></ITEM></CHANNEL></RSS>',
    )
    expect(entry).toEqual({ title: 'A', link: 'https://a.example/1' })
  })

  test('a guid is the link if there is no other, unless isPermaLink is false', async () => {
    expect((await first(rss('<item><guid>https://a.example/1</guid></item>')))?.link).toBe(
      'https://a.example/1',
    )
    const denied = rss('<item><guid isPermaLink="false">https://a.example/1</guid></item>')
    expect((await first(denied))?.link).toBeUndefined()
  })

  test('tags in a title are removed, and a less-than sign is kept', async () => {
    expect((await first(rss('<item><title>The &lt;em&gt;new&lt;/em&gt; rule</title></item>')))?.title).toBe(
      'The new rule',
    )
    expect((await first(rss('<item><title>Wait &lt; 2 years</title></item>')))?.title).toBe('Wait < 2 years')
    expect((await first(rss('<item><title>The <b>new</b> rule</title></item>')))?.title).toBe('The new rule')
  })
})

describe('Atom', () => {
  test('takes the page as link and not the enclosure before it', async () => {
    const entry =
      '<entry><link rel="enclosure" href="https://a.example/1.mp3"/><link href="https://a.example/1"/></entry>'
    expect((await first(atom(entry)))?.link).toBe('https://a.example/1')
  })

  test('keeps both dates, all authors and categories', async () => {
    const entry = `<entry><id>tag:1</id><published>2026-11-19T10:00:00Z</published><updated>2026-11-20T10:00:00+01:00</updated>
      <author><name>Ana</name></author><author><name>Ben</name></author><category term="x" label="Courts"/></entry>`
    expect(await first(atom(entry))).toEqual({
      id: 'tag:1',
      published: '2026-11-19T10:00:00.000Z',
      updated: '2026-11-20T09:00:00.000Z',
      author: 'Ana, Ben',
      categories: ['Courts'],
    })
  })

  test('reads XHTML in its order', async () => {
    const content = '<content type="xhtml"><x:div><x:p>One <x:b>two</x:b> three</x:p>four</x:div></content>'
    const entry = await first(atom(`<entry>${content}</entry>`, 'xmlns:x="http://www.w3.org/1999/xhtml"'))
    expect(entry?.content).toBe('<div><p>One <b>two</b> three</p>four</div>')
  })

  test('shows text as it is and HTML as its text', async () => {
    expect((await first(atom('<entry><title type="text">AT&amp;amp;T</title></entry>')))?.title).toBe(
      'AT&amp;T',
    )
    expect((await first(atom('<entry><title type="html">AT&amp;amp;T</title></entry>')))?.title).toBe('AT&T')
  })

  test('resolves links against xml:base, then the feed’s link, then the address of the document', async () => {
    const based = atom(
      '<entry xml:base="2026/"><link href="a"/></entry>',
      'xml:base="https://b.example/news/"',
    )
    expect((await first(based, 'https://c.example/'))?.link).toBe('https://b.example/news/2026/a')
    expect(
      (await first(atom('<link href="https://b.example/x/"/><entry><link href="a"/></entry>')))?.link,
    ).toBe('https://b.example/x/a')
    expect((await first(atom('<entry><link href="/a"/></entry>'), 'https://c.example/f'))?.link).toBe(
      'https://c.example/a',
    )
    expect((await first(atom('<entry><link href="/a"/></entry>')))?.link).toBe('/a')
  })

  test('resolves no link and no ID to an address that is longer than links may be', async () => {
    const name = 'é'.repeat(500)
    const long = atom(`<entry xml:base="https://b.example/"><id>${name}</id><link href="${name}"/></entry>`)
    expect(await first(long)).toEqual({ id: name, link: name })
  })

  test('0.3 with base64, and with any prefix', async () => {
    const title = Buffer.from('<b>Asylum</b> rule').toString('base64')
    const document = `<z:feed xmlns:z="http://purl.org/atom/ns#" version="0.3"><z:entry><z:id>1</z:id>
      <z:title type="text/html" mode="base64">${title}</z:title><z:issued>2004-05-01T10:00:00Z</z:issued></z:entry></z:feed>`
    expect(await first(document)).toMatchObject({
      id: '1',
      title: 'Asylum rule',
      published: '2004-05-01T10:00:00.000Z',
    })
  })
})

describe('Other documents', () => {
  test('JSON Feed 1.1', async () => {
    const item = {
      id: 7,
      url: '/7',
      title: 'Tom &amp; Ana',
      content_text: '1 < 2',
      date_published: '2026-11-20T10:00:00Z',
      authors: [{ name: 'Ana' }],
      tags: ['courts'],
    }
    const document = JSON.stringify({
      title: 'J',
      home_page_url: 'https://j.example/',
      items: [item, 'no object'],
    })
    const { entries, problems } = await feedOf(document)
    expect(entries).toEqual([
      {
        id: '7',
        title: 'Tom & Ana',
        link: 'https://j.example/7',
        published: '2026-11-20T10:00:00.000Z',
        author: 'Ana',
        content: '1 &lt; 2',
        categories: ['courts'],
      },
    ])
    expect(problems).toEqual(['Entry left out, since it is not a JSON object (entry 2).'])
  })

  test('a news sitemap', async () => {
    const document = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://uno.example/1</loc><news:news><news:publication><news:name>Uno</news:name></news:publication>
      <news:publication_date>2026-11-20T10:00:00-06:00</news:publication_date><news:title>Nueva regla</news:title></news:news></url></urlset>`
    expect(await first(document)).toEqual({
      title: 'Nueva regla',
      link: 'https://uno.example/1',
      published: '2026-11-20T16:00:00.000Z',
    })
  })

  test('the Federal Register’s answer, with what policy needs', async () => {
    const result = {
      title: 'Fee Schedule',
      type: 'Proposed Rule',
      document_number: '2026-00001',
      html_url: 'https://register.example/d/2026-00001',
      publication_date: '2026-11-20',
      comments_close_on: '2027-01-19',
      docket_ids: ['AGENCY-2026-0001'],
      regulation_id_numbers: ['0000-AA00'],
      agencies: [{ name: 'Example Agency' }],
      abstract: 'We propose.',
    }
    const { entries } = await feedOf(JSON.stringify({ count: 1, results: [result] }))
    expect(entries[0]?.document).toEqual({
      type: 'Proposed Rule',
      number: '2026-00001',
      commentsClose: '2027-01-19',
      dockets: ['AGENCY-2026-0001'],
      rins: ['0000-AA00'],
      agencies: ['Example Agency'],
    })
  })

  test.each([
    ['<!DOCTYPE html><html><body>Sorry</body></html>', /it is a web page/],
    ['', /it is empty/],
    ['Service unavailable', /neither an XML element/],
    ['<note/>', /does not begin with an element that a feed begins with \(line 1, column 1\)/],
    ['{"error":1}', /neither `items`/],
    ['{', /its JSON is broken/],
  ])('%j is not a feed, and the error says why', async (document, why) => {
    const feed = await parsers.feed(bytes(document))
    expect(feed.ok ? 'a feed' : feed.error).toMatch(why)
  })
})

describe('Broken XML', () => {
  const titles = async (document: string) => (await feedOf(document)).entries.map(({ title }) => title)

  test.each([
    ['a bare &', '<item><title>A & B</title></item>', ['A & B']],
    ['names that only HTML has', '<item><title>Pe&ntilde;a&nbsp;R.</title></item>', ['Peña R.']],
    ['a control character', '<item><title>A\u0001B\0</title></item>', ['AB']],
    [
      'a forgotten end tag',
      '<item><title>A<link>https://a.example</link></item><item><title>B</title></item>',
      ['A', 'B'],
    ],
    ['a forgotten end of an entry', '<item><title>A</title><item><title>B</title></item>', ['A', 'B']],
    ['an attribute without quotes', '<item><title type=text>A</title></item>', ['A']],
    ['a reference to what XML forbids', '<item><title>A&#0;&#8;B&#xD800;</title></item>', ['A\uFFFDB\uFFFD']],
  ])('with %s loses nothing', async (_, items, expected) => {
    expect(await titles(rss(items))).toEqual(expected)
  })

  test('that is cut keeps what was complete and says so', async () => {
    const whole = rss('<item><title>A</title></item><item><title>B and more</title></item>')
    const { entries, problems } = await feedOf(whole.slice(0, whole.indexOf(' more')))
    expect(entries).toEqual([{ title: 'A' }])
    expect(problems).toEqual(['The document ends early, at byte 113: only its complete entries were read.'])
  })

  test('after a warning of the server is found', async () => {
    expect(await titles(`<br />\n<b>Warning</b>: x\n${rss('<item><title>A</title></item>')}`)).toEqual(['A'])
    expect(
      await titles(`[28-Nov-2026 10:00:00 UTC] PHP Warning: x\n${rss('<item><title>A</title></item>')}`),
    ).toEqual(['A'])
  })

  test('with entities of its own has plain ones replaced and others left alone', async () => {
    const doctype = '<!DOCTYPE rss [<!ENTITY org "Example Org"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    expect(await titles(doctype + rss('<item><title>&org; &file;</title></item>'))).toEqual([
      'Example Org &file;',
    ])
  })

  test('with a bad date or an empty entry loses only that', async () => {
    const { entries, problems } = await feedOf(
      atom('<entry><id>1</id><updated>soon</updated><link/></entry><entry/><entry><id>2</id></entry>'),
    )
    expect(entries).toEqual([{ id: '1' }, { id: '2' }])
    expect(problems).toEqual([
      'Entry left out, since it is empty (entry 2).',
      'Date left out, since it can’t be read (entry 1).',
    ])
  })
})
