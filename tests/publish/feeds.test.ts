import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Site } from '../../functions/publish/site/site.ts'
import { hostileLinks, hostileStory, hostileTexts } from './hostile.ts'
import { filesOf, site, today } from './newspaper.ts'
import { faultsOfFeeds as faultsOf } from './rules/feeds.ts'
import { story } from './stories.ts'
import { all, type Element, one, parseXml } from './xml.ts'

const text = (body: Uint8Array | string) => (typeof body === 'string' ? body : new TextDecoder().decode(body))

function bodyOf(some: Site, path: string): string {
  for (const file of filesOf(some)) if (file.path === path) return text(file.body())
  throw new Error(`There is no ${path}.`)
}

const many = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    story({
      headline: `Story ${n} of a long year`,
      summary: 'A summary of ordinary length that says what changed, for whom, and from when on. '.repeat(3),
      at: new Date(today.getTime() - n * 3_600_000).toISOString(),
      articles: [
        { title: 'One outlet has it', outlet: 'Pacific Courier' },
        { title: 'Another has it', outlet: 'Valley Post' },
      ],
      topics: ['courts'],
      places: ['us'],
    }),
  )

describe('Every feed', () => {
  test('is valid for ordinary stories', () => {
    expect(faultsOf(site())).toEqual({})
  })

  test('is valid without any story', () => {
    expect(faultsOf(site({ stories: [], editions: [], sources: site().sources }))).toEqual({})
  })

  test('is valid whatever a headline, a summary or the name of an outlet contains', () => {
    const stories = hostileTexts.map((words, n) =>
      story({
        id: `20261122-hostile${n}`,
        headline: words,
        summary: words,
        at: '2026-11-22T11:12:00Z',
        topics: ['courts'],
        places: ['us'],
        articles: [
          { title: words, outlet: words, url: hostileLinks[n % hostileLinks.length], source: 'a-source' },
        ],
      }),
    )
    expect(faultsOf(site({ stories }))).toEqual({})
  })

  test('is valid even for stories that should not exist', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(hostileStory, { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
        (stories) => {
          expect(faultsOf(site({ stories, editions: [] }))).toEqual({})
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('An item', () => {
  const rss = parseXml(bodyOf(site(), 'feed.xml'))
  const items = all(one(rss, 'channel')!, 'item')
  const item = items.find((one_) => one(one_, 'title')!.text.startsWith('Los Angeles'))!

  test("has the lead article's headline, link and outlet", () => {
    expect(one(item, 'link')!.text).toBe(
      'https://pacific-courier.example/council-to-vote-on-sanctuary-ordinance-a',
    )
    expect(one(item, 'source')!.text).toBe('Pacific Courier')
  })

  test('links to all other coverage', () => {
    const content = one(item, '{http://purl.org/rss/1.0/modules/content/}encoded')!.text
    expect(content).toContain('Valley Post: <a href="https://valley-post.example/')
    expect(content).toContain('City Clerk: <a href="https://city-clerk.example/')
  })

  test('keeps its ID when the site moves to another host', () => {
    const ids = (xml: string) =>
      all(one(parseXml(xml), 'channel')!, 'item').map((one_) => one(one_, 'guid')!.text)
    const moved = site({ siteUrl: 'https://elsewhere.example' })
    expect(ids(bodyOf(moved, 'feed.xml'))).toEqual(items.map((one_) => one(one_, 'guid')!.text))
    const atomIds = (xml: string) => [...xml.matchAll(/<id>(urn:uuid[^<]+)/g)].map(([, id]) => id)
    expect(atomIds(bodyOf(moved, 'atom.xml'))).toEqual(atomIds(bodyOf(site(), 'atom.xml')))
  })

  test('shows no summary of a source that allows headlines only', () => {
    const ordinary = site()
    const sources = ordinary.sources.map(({ source, health }) => ({
      source: { ...source, show: 'headline' as const },
      health,
    }))
    expect(bodyOf(ordinary, 'feed.xml')).toContain('The ordinance would bar city staff')
    expect(bodyOf({ ...ordinary, sources }, 'feed.xml')).not.toContain('The ordinance would bar city staff')
  })
})

describe('feed.json', () => {
  interface Item {
    id: string
    content_html: string
    _digest: { articles: { url?: string; formerUrls?: string[]; outlet: string; copyOf?: string }[] }
  }
  test('lists an article’s earlier links, except unsafe ones', () => {
    const one = story({
      headline: 'One',
      at: '2026-11-22T11:12:00Z',
      articles: [{ title: 'T', outlet: 'O' }],
    })
    const formerUrls = ['http://old.example/a?x=1', 'javascript:alert(1)']
    const [item] = itemsOf(site({ stories: [{ ...one, articles: [{ ...one.articles[0]!, formerUrls }] }] }))
    expect(item!._digest.articles[0]!.formerUrls).toEqual(['http://old.example/a?x=1'])
  })

  const itemsOf = (some: Site) => (JSON.parse(bodyOf(some, 'feed.json')) as { items: Item[] }).items

  test('links every article exactly as its source did, and names the original of each copy', () => {
    const links = [
      'http://www.outlet.example/A?utm_source=rss&x=%7e',
      'https://other.example/b#c',
      'https://third.example',
    ]
    const [item] = itemsOf(
      site({
        stories: [
          story({
            headline: 'One',
            at: '2026-11-22T11:12:00Z',
            articles: links.map((url, at) => ({
              title: `T${at}`,
              outlet: `O${at}`,
              url,
              copyOf: at === 2 ? 1 : at,
            })),
          }),
        ],
      }),
    )
    expect(item!._digest.articles.map(({ url }) => url)).toEqual(links)
    expect(item!._digest.articles[2]!.copyOf).toBe('20261122-one-1')
    for (const url of links) expect(item!.content_html).toContain(`href="${url.replaceAll('&', '&amp;')}"`)
  })

  test('has every story of the last fourteen days, and at least fifty', () => {
    expect(itemsOf(site({ stories: many(24 * 20) })).length).toBeGreaterThanOrEqual(24 * 14)
    const old = many(200).map((one_) => ({ ...one_, published: '2026-01-05T00:00:00.000Z' }))
    expect(itemsOf(site({ stories: old }))).toHaveLength(50)
  })

  test('has all five hundred articles of a story', () => {
    const articles = Array.from({ length: 500 }, (_, n) => ({
      title: `T${n}`,
      outlet: `Outlet ${n}`,
      copyOf: 0,
    }))
    const [item] = itemsOf(
      site({ stories: [story({ headline: 'Wire', at: '2026-11-22T11:12:00Z', articles })] }),
    )
    expect(item!._digest.articles).toHaveLength(500)
  })
})

describe('feed.xml', () => {
  const long = site({ stories: many(1200) })

  test('has at most 512 KiB and as many stories as fit', () => {
    const xml = bodyOf(long, 'feed.xml')
    const size = Buffer.byteLength(xml)
    expect(size).toBeLessThanOrEqual(512 * 1024)
    expect(size).toBeGreaterThan(500 * 1024)
  })

  test('links through its archives to every story', () => {
    const ids = new Set<string>()
    let path: string | undefined = 'feed.xml'
    while (path) {
      const channel: Element = one(parseXml(bodyOf(long, path)), 'channel')!
      for (const item of all(channel, 'item')) ids.add(one(item, 'guid')!.text)
      const previous: Element | undefined = all(channel, '{http://www.w3.org/2005/Atom}link').find(
        ({ attributes }) => attributes.rel === 'prev-archive',
      )
      path = previous?.attributes.href?.replace('https://digest.example/', '')
    }
    expect(ids.size).toBe(1200)
  })
})

describe('A feed of some of the stories', () => {
  const titles = (path: string) =>
    all(one(parseXml(bodyOf(site(), path)), 'channel')!, 'item').map((item) => one(item, 'title')!.text)

  test('of a topic has only that topic', () => {
    expect(titles('topics/detention/feed.xml')).toEqual([
      'County votes to end its contract for immigration detention beds',
      'New Jersey towns weigh lease of warehouses for detention',
      'Counties ask state to pay for defense of detained residents',
    ])
  })

  test('of a state has the stories of its cities', () => {
    expect(titles('places/us-ca/feed.xml')).toContain(
      'Los Angeles council moves to write sanctuary rules into law, schools included',
    )
  })

  test('of official documents has nothing else', () => {
    expect(titles('official.xml')).toEqual([
      'Weighted selection for H-1B petitions: proposed rule',
      'Fee schedule for naturalization and green-card forms becomes final',
    ])
  })

  test('of important stories has those of three independent outlets, and final acts', () => {
    expect(titles('important.xml')).toContain(
      'Fee schedule for naturalization and green-card forms becomes final',
    )
    expect(titles('important.xml')).not.toContain(
      'County votes to end its contract for immigration detention beds',
    )
  })

  test('of editions has an item for each', () => {
    expect(titles('editions/feed.xml')).toEqual(['Weekly edition, November 20, 2026'])
  })
})
