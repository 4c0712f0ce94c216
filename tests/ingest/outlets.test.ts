import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../functions/domain/model/article.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { isOptedOut } from '../../functions/domain/story/opted-out.ts'
import { publisherName } from '../../functions/domain/story/publisher.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { Outlets } from '../../functions/ingest/outlets.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { atom, bytes, feedOf, rss } from './text.ts'

const of = (id: string, more: object = {}) =>
  Source.parse({ id, name: id, feed: `https://${id}.example/feed`, ...more })
const good = of('good', { name: 'Good' })
const hill = of('hill', {
  name: 'The Hill Gazette: Immigration',
  feed: 'https://feeds.anybody.example/hill',
  homepage: 'https://www.hillgazette.example/news',
})
const quiet = of('quiet', { name: 'Quiet Courier', blocked: 'Its publisher asked us.' })
const stand = of('stand', {
  name: 'Newsstand',
  kind: 'aggregator',
  feed: 'https://feeds.stand.example/rss',
  homepage: 'https://news.stand.example',
})
const configured = [good, hill, quiet, stand]
const outlets = new Outlets(stand, configured)
const outletOf = (link: string | undefined, title?: string, url?: string) => outlets.of({ title, url }, link)

describe('An outlet that an aggregator’s entry names counts where the article is on its site', () => {
  test.each([
    ['https://good.example/judges', 'Good', 'https://good.example/'],
    ['https://www.good.example/judges', 'GOOD', 'https://good.example/feed.xml'],
    ['https://amp.good.example/judges', 'The Good', 'https://www.good.example/'],
    ['https://m.hillgazette.example/1', 'Hill Gazette', 'https://hillgazette.example/'],
    ['https://opinion.hillgazette.example/1', 'Hill Gazette (Ohio)', 'http://www.hillgazette.example'],
    ['https://plains.example/1', 'Plains Dispatch', 'https://feeds.plains.example/rss'],
    ['https://good.example/judges', 'Good', undefined],
  ])('%s, %s, %s', (link, name, url) => {
    expect(outletOf(link, name, url)).toBe(name)
  })
})

describe('Elsewhere the outlet is the host that the link leads to', () => {
  test.each([
    ['another site', 'https://evil.example/judges', 'Good', 'https://good.example/'],
    [
      'the linked site under another outlet’s name',
      'https://evil.example/judges',
      'Good',
      'https://evil.example/',
    ],
    ['the name in other letters', 'https://evil.example/judges', ' ＧＯＯＤ.', 'https://evil.example/'],
    ['the name with a section', 'https://evil.example/judges', 'Good: Politics', 'https://evil.example/'],
    ['the name behind a colon', 'https://evil.example/judges', ': Good', 'https://evil.example/'],
    ['the host as a name', 'https://evil.example/judges', 'good.example', 'https://evil.example/'],
    ['a name without an address', 'https://evil.example/judges', 'Good', undefined],
    ['an unknown name without an address', 'https://evil.example/judges', 'Plains Dispatch', undefined],
    ['a host that begins alike', 'https://good.example.evil.example/', 'Good', 'https://good.example/'],
    ['a host that ends alike', 'https://notgood.example/', 'Good', 'https://good.example/'],
    ['a suffix that both share', 'https://evil.example/', 'Good', 'https://example/'],
    ['another port', 'https://good.example:8443/', 'Good', 'https://good.example/'],
    [
      'the service that carries its feed',
      'https://feeds.anybody.example/evil',
      'Hill Gazette',
      'https://hillgazette.example/',
    ],
    ['another configured outlet’s name', 'https://good.example/', 'Hill Gazette', 'https://good.example/'],
    ['a suffix of two parts', 'https://evil.co.example', 'The Hill Gazette', 'https://co.example/'],
  ])('%s', (_, link, name, url) => {
    expect(outletOf(link, name, url)).toBe(new URL(link).host)
  })

  test('without www., and by its end where it is long', () => {
    expect(outletOf('https://www.evil.example/', 'Good', 'https://good.example')).toBe('evil.example')
    const host = `good.example.${`${'a'.repeat(60)}.`.repeat(3)}evil.example`
    expect(outletOf(`https://${host}/`, 'Good', 'https://good.example')).toBe(host.slice(-100))
  })
})

describe('Where links lead through the aggregator itself', () => {
  const link = 'https://news.stand.example/articles/CBMiw'

  test.each([
    ['Good', 'https://www.good.example'],
    ['Hill Gazette', 'https://hillgazette.example'],
    ['Plains Dispatch', 'https://plains.example'],
    ['Plains Dispatch', undefined],
  ])('%s with %s is believed, since nothing contradicts it', (name, url) => {
    expect(outletOf(link, name, url)).toBe(name)
  })

  test.each([
    ['Good', 'https://evil.example/'],
    ['Good', undefined],
    ['good.example', 'https://evil.example/'],
    ['Hill Gazette', 'https://good.example/'],
  ])('%s with %s is not, and the aggregator is the outlet', (name, url) => {
    expect(outletOf(link, name, url)).toBe('Newsstand')
  })
})

test.each([
  ['The Hill Gazette: Immigration', 'The Hill Gazette'],
  ['Quiet Courier (Ohio)', 'Quiet Courier'],
  ['Valle: Frontera (por Relé)', 'Valle'],
  ['Gazette 10:30', 'Gazette 10:30'],
  ['BORDER/LINES', 'BORDER/LINES'],
  [': Gazette', ': Gazette'],
  ['(Un)heard', '(Un)heard'],
])('The entries of a source named %s are of %s', (name, outlet) => {
  const source = of('one', { name })
  expect(new Outlets(source, [source]).of(undefined, 'https://one.example/1')).toBe(outlet)
  const entry = { title: 'x', link: 'https://one.example/1' }
  const around = { outlets: new Outlets(source), ourUrls: [] }
  expect(normalise(entry, source, new Date(), 'guid', () => {}, around)).toMatchObject({ outlet })
})

test('An entry without a link belongs to the outlet that it names, unless that is configured; one without a claim belongs to the aggregator', () => {
  expect(outletOf(undefined, 'Plains Dispatch')).toBe('Plains Dispatch')
  expect(outletOf(undefined, 'Good', 'https://good.example/')).toBe('Newsstand')
  expect(outletOf('https://evil.example/')).toBe('Newsstand')
})

describe('A publisher that opted out is recognized by its name, its address and its links', () => {
  test.each([
    ['its name alone', 'https://elsewhere.example/1', 'Quiet Courier', undefined],
    ['its address alone', 'https://elsewhere.example/1', 'QC', 'https://www.quiet.example/'],
    ['its address behind an opaque link', 'https://news.stand.example/1', 'QC', 'https://quiet.example/'],
    ['a link to its site', 'https://www.quiet.example/1', undefined, undefined],
    ['a link to a part of its site', 'https://blog.quiet.example/1', 'Good', 'https://good.example'],
    ['another spelling', 'https://elsewhere.example/1', 'THE QUIET-COURIER (Ohio)', 'https://a.example'],
  ])('%s', (_, url, name, site) => {
    const sources = new Map(configured.map((one) => [one.id, one]))
    expect(isOptedOut({ source: 'stand', outlet: outletOf(url, name, site), url }, sources)).toBe(true)
  })
})

test('A name that was not believed is kept, so that its publisher can opt out later', () => {
  const entry = {
    title: 'x',
    link: 'https://elsewhere.example/1',
    origin: { title: 'Hill Gazette', url: 'https://hillgazette.example' },
  }
  const article = normalise(entry, stand, new Date(), undefined, () => {}, { outlets, ourUrls: [] })
  expect(article).toMatchObject({ outlet: 'elsewhere.example', claimed: 'Hill Gazette' })
  const by = (...sources: Source[]) => new Map(sources.map((one) => [one.id, one]))
  const named = article as Article
  expect(isOptedOut(named, by(stand, hill))).toBe(false)
  expect(isOptedOut(named, by(stand, { ...hill, blocked: 'Its publisher asked us.' }))).toBe(true)
})

test('A text that another outlet runs with the credit of a publisher that opted out is that publisher’s', () => {
  const credit = 'This story was originally published by Hill Gazette.'
  const entry = {
    title: 'Judge blocks asylum rule',
    link: 'https://stand.example/1',
    summary: `A judge blocked the rule.\n${credit}`,
  }
  const paper = Source.parse({ id: 'paper', name: 'Paper', feed: 'https://stand.example/feed' })
  const article = normalise(entry, paper, new Date()) as Article
  expect(article).toMatchObject({ outlet: 'Paper', claimed: 'Hill Gazette' })
  const by = (...sources: Source[]) => new Map(sources.map((one) => [one.id, one]))
  expect(isOptedOut(article, by(paper, hill))).toBe(false)
  expect(isOptedOut(article, by(paper, { ...hill, blocked: 'Its publisher asked us.' }))).toBe(true)
})

test('No entry whose link is elsewhere has the name of a configured source, however it is written', () => {
  const host = fc.constantFrom('evil.example', 'example', 'good.example.evil.example', 'xgood.example', 'com')
  const name = fc.constantFrom('Good', 'good', 'The Good', 'Good ', 'Good: x', 'Good (x)', 'GOOD.', 'Ｇood')
  fc.assert(
    fc.property(host, name, fc.option(fc.webUrl(), { nil: undefined }), (linked, title, url) => {
      const outlet = outletOf(`https://${linked}/1`, title, url)
      expect(publisherName(outlet)).not.toBe(publisherName(good.name))
    }),
  )
})

describe('Nothing else in a document speaks for another outlet', () => {
  const articleOf = async (text: string, from: Source) => {
    const read = await parsers.feed(bytes(text))
    if (!read.ok) throw new Error(read.error)
    const around = { outlets: new Outlets(from, configured), ourUrls: [] }
    return normalise(read.entries[0]!, from, new Date('2026-11-20T12:00:00Z'), undefined, () => {}, around)
  }
  const link = '<link>https://evil.example/judges</link>'
  const documents: [string, string][] = [
    [
      'a source of RSS',
      rss(`<item><title>x</title>${link}<source url="https://good.example/">Good</source></item>`),
    ],
    [
      'a source of Atom',
      atom(
        '<entry><id>1</id><title>x</title><link href="https://evil.example/judges"/><source><title>Good</title><link href="https://good.example/"/></source></entry>',
      ),
    ],
    [
      'a publisher or creator in Dublin Core',
      rss(
        `<item><title>x</title>${link}<dc:publisher>Good</dc:publisher><dc:creator>Good</dc:creator></item>`,
        'xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ),
    ],
    [
      'a publication in a news sitemap',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://evil.example/judges</loc><news:news><news:publication><news:name>Good</news:name></news:publication><news:title>x</news:title></news:news></url></urlset>`,
    ],
    [
      'an author in JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [
          {
            id: '1',
            title: 'x',
            url: 'https://evil.example/judges',
            authors: [{ name: 'Good', url: 'https://good.example' }],
          },
        ],
      }),
    ],
  ]

  test.each(documents)('%s', async (_, text) => {
    const article = await articleOf(text, stand)
    expect(article).toMatchObject({ url: 'https://evil.example/judges' })
    expect(article).not.toMatchObject({ outlet: 'Good' })
    expect(await articleOf(text, of('valley'))).toMatchObject({ outlet: 'valley' })
  })

  test('A title loses the name at its end, whether or not that name is believed', async () => {
    const item = `<title>Hoax exposed - Good</title>${link}<source url="https://good.example/">Good</source>`
    expect(await articleOf(rss(`<item>${item}</item>`), stand)).toMatchObject({
      title: 'Hoax exposed',
      outlet: 'evil.example',
    })
  })

  test('and every document of these is one', async () => {
    for (const [, text] of documents) expect((await feedOf(text)).entries).toHaveLength(1)
  })
})
