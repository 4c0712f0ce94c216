import { beforeAll, describe, expect, test } from 'vitest'
import type { Story } from '../../functions/domain/model/story.ts'
import type { Site, SiteFile } from '../../functions/publish/site/site.ts'
import { filesOf, site, today } from './newspaper.ts'
import { story } from './stories.ts'
import { all, type Element, one, parseXml } from './xml.ts'

const hour = 3_600_000
const of = (outlet: string, n: number, hoursAgo: number, source?: string): Story => {
  const headline = `${outlet} story ${n} of a council that votes on its policy`
  return story({
    id: `${at(hoursAgo).slice(0, 10).replaceAll('-', '')}-${outlet.toLowerCase()}${n}`,
    headline,
    summary: 'The council voted on its policy for immigrants.',
    at: at(hoursAgo),
    topics: ['courts'],
    places: ['us-ny'],
    articles: [{ title: headline, outlet, ...(source !== undefined && { source }) }],
  })
}
const at = (hoursAgo: number) => new Date(today.getTime() - hoursAgo * hour).toISOString()

/** More of one source within the last hours than any feed holds, and of forty others a few each day of a fortnight. */
const flood = Array.from({ length: 1200 }, (_, n) => of('Flood', n, 1 + n / 1000))
const others = Array.from({ length: 600 }, (_, n) => of(`Other${n % 40}`, n, 2 + (n * 13 * 24) / 600))

let flooded: Map<string, SiteFile>
const filesByPath = (some: Site) => new Map(filesOf(some).map((file) => [file.path, file]))
const text = (path: string, files = flooded) => String(files.get(path)?.body())
const guids = (path: string) =>
  all(one(parseXml(text(path)), 'channel')!, 'item').map((item) => one(item, 'guid')!.text)
const ofFlood = (ids: readonly string[]) => ids.filter((id) => id.includes('flood')).length
const storiesOn = (page: string) => [...page.matchAll(/href="\/stories\/([^/"]+)\/"/g)].map(([, id]) => id!)

beforeAll(() => {
  flooded = filesByPath(site({ stories: [...flood, ...others] }))
})

describe('One source that publishes many stories at once', () => {
  test.each(['feed.xml', 'topics/courts/feed.xml', 'places/us-ny/feed.xml'])(
    'has at most a quarter of %s; the rest are the newest stories of the others',
    (path) => {
      const ids = guids(path)
      expect(ids.length).toBeGreaterThanOrEqual(60)
      expect(ofFlood(ids)).toBeGreaterThan(10)
      expect(ofFlood(ids)).toBeLessThanOrEqual(ids.length / 4)
      const rest = ids.filter((id) => !id.includes('flood'))
      expect(rest).toEqual(others.slice(0, rest.length).map(({ id }) => id))
    },
  )

  test('has at most a quarter of atom.xml', () => {
    const titles = all(parseXml(text('atom.xml')), '{http://www.w3.org/2005/Atom}entry').map(
      (entry) => one(entry, '{http://www.w3.org/2005/Atom}title')!.text,
    )
    const some = titles.filter((title) => title.startsWith('Flood')).length
    expect(some).toBeGreaterThan(10)
    expect(some).toBeLessThanOrEqual(titles.length / 4)
  })

  test('leaves feed.xml as full as it was', () => {
    const bytes = Buffer.byteLength(text('feed.xml'))
    expect(bytes).toBeGreaterThan(480 * 1024)
    expect(bytes).toBeLessThanOrEqual(512 * 1024)
  })

  test.each(['index.html', 'es/index.html'])(
    'has at most a quarter of %s, and one of its lead stories',
    (path) => {
      const ids = [...new Set(storiesOn(text(path).replaceAll('/es/stories', '/stories')))]
      expect(ids.length).toBeGreaterThan(20)
      expect(ofFlood(ids)).toBeGreaterThan(0)
      expect(ofFlood(ids)).toBeLessThanOrEqual(ids.length / 4)
      expect(ofFlood(ids.slice(0, 5))).toBe(1)
    },
  )

  test('has all of its stories in feed.json, on the page of their day and in the archives', () => {
    const { items } = JSON.parse(text('feed.json')) as { items: { id: string }[] }
    expect(ofFlood(items.map(({ id }) => id))).toBe(1200)
    const days = [...flooded.keys()].filter((path) => path.startsWith('days/'))
    expect(new Set(days.flatMap((path) => storiesOn(text(path)))).size).toBe(1800)
    const ids = new Set<string>()
    let path: string | undefined = 'feed.xml'
    while (path) {
      for (const id of guids(path)) ids.add(id)
      const links: Element[] = all(one(parseXml(text(path)), 'channel')!, '{http://www.w3.org/2005/Atom}link')
      const previous = links.find(({ attributes }) => attributes.rel === 'prev-archive')
      path = previous?.attributes.href?.replace('https://digest.example/', '')
    }
    expect(ids.size).toBe(1800)
  })

  test('has all remaining slots if others have few stories', () => {
    const files = filesByPath(site({ stories: [...flood, ...others.slice(0, 3)] }))
    for (const path of ['feed.xml', 'index.html']) {
      for (const { headline } of others.slice(0, 3)) expect(text(path, files), path).toContain(headline)
    }
    expect(text('index.html', files).match(/<article class="item/g)).toHaveLength(15)
  })
})

test('An aggregator with another outlet for each story, and an outlet that several sources carry, also get a quarter', () => {
  const aggregated = Array.from({ length: 500 }, (_, n) => of(`Named${n}`, n, 1 + n / 1000, 'aggregator'))
  const several = Array.from({ length: 500 }, (_, n) => of('Several', n, 1 + n / 1000, `section-${n % 5}`))
  const files = filesByPath(site({ stories: [...aggregated, ...several, ...others] }))
  const ids = all(one(parseXml(text('topics/courts/feed.xml', files)), 'channel')!, 'item').map(
    (item) => one(item, 'guid')!.text,
  )
  const count = (what: string) => ids.filter((id) => id.includes(what)).length
  expect([ids.length, count('named'), count('several')]).toEqual([60, 15, 15])
})

test('A site with one source has no limit', () => {
  const files = filesByPath(site({ stories: flood.slice(0, 100) }))
  expect(text('feed.xml', files).match(/<item>/g)).toHaveLength(100)
  expect(text('index.html', files).match(/<article class="item/g)).toHaveLength(15)
})

test('A feed that changes because a day has passed has another stamp', () => {
  const some = (today: string) =>
    filesByPath(site({ stories: [...flood, ...others], today: new Date(today) }))
  const [one, other] = [some('2026-11-22T20:00:00Z'), some('2026-12-04T20:00:00Z')]
  for (const path of ['feed.xml', 'atom.xml', 'topics/courts/feed.xml']) {
    if (text(path, one) !== text(path, other)) expect(one.get(path)!.stamp).not.toBe(other.get(path)!.stamp)
  }
  expect(text('feed.xml', one)).not.toBe(text('feed.xml', other))
})
