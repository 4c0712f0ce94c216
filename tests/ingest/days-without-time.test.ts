import { expect, test } from 'vitest'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { dayOf, momentOfDay, standsForDay } from '../../functions/domain/time.ts'
import { identify } from '../../functions/ingest/identity/identify.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { source } from './text.ts'

const now = new Date('2026-11-30T15:00:00Z')
const rss = (fields: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><item><title>One</title>${fields}</item></channel></rss>`
const register = (fields: object) =>
  JSON.stringify({ count: 1, results: [{ document_number: '2026-1', title: 'One', ...fields }] })

const documents: [string, string][] = [
  ['the Federal Register', register({ publication_date: '2026-11-28' })],
  ['RSS, as ISO 8601', rss('<pubDate>2026-11-28</pubDate>')],
  ['RSS, in words', rss('<pubDate>November 28, 2026</pubDate>')],
  ['RSS, in Spanish', rss('<pubDate>28 de noviembre de 2026</pubDate>')],
  ['RSS, without a time but with a weekday', rss('<pubDate>Sat, 28 Nov 2026</pubDate>')],
  ['RSS, in figures', rss('<pubDate>11/28/2026</pubDate>')],
  ['Dublin Core', rss('<dc:date>2026-11-28</dc:date>')],
  [
    'Atom, as an update only',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>urn:1</id><title>One</title><updated>2026-11-28</updated></entry></feed>',
  ],
  [
    'JSON Feed',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"One","date_published":"2026-11-28"}]}',
  ],
  [
    'a news sitemap',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1</loc><news:news><news:publication_date>2026-11-28</news:publication_date><news:title>One</news:title></news:news></url></urlset>',
  ],
]

async function articleOf(document: string, at = now) {
  const feed = await parsers.feed(new TextEncoder().encode(document), { now: at })
  if (!feed.ok || !feed.entries[0]) throw new Error('There is no entry.')
  const article = normalise(feed.entries[0], source, at)
  if ('problem' in article) throw new Error(article.problem)
  return article
}

test.each(documents)(
  'A day without a time stays that day in every American zone: %s',
  async (_, document) => {
    const published = new Date((await articleOf(document)).published!)
    for (const zone of ['America/New_York', 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Guam', 'UTC'])
      expect(dayOf(published, zone)).toBe('2026-11-28')
    expect(standsForDay(published)).toBe(true)
  },
)

test('The same day at a stated time keeps its time', async () => {
  const article = await articleOf(rss('<pubDate>Sat, 28 Nov 2026 00:00:00 GMT</pubDate>'))
  expect(article.published).toBe('2026-11-28T00:00:00.000Z')
})

test('A day that has only begun is not in the future', async () => {
  const early = new Date('2026-11-28T06:00:00Z')
  const article = await articleOf(register({ publication_date: '2026-11-28' }), early)
  expect(article.published).toBe(early.toISOString())
})

test('Only noon UTC to the second stands for a day without a time', () => {
  expect(standsForDay(new Date(momentOfDay('2026-11-28')))).toBe(true)
  expect(standsForDay(new Date('2026-11-28T12:00:01Z'))).toBe(false)
  expect(standsForDay(new Date('2026-11-28T00:00:00Z'))).toBe(false)
})

test('An entry that is named by its day has the name that it had when days were stored as midnight', () => {
  const entries = (published: string): Entry[] =>
    ['One', 'Two'].map((title) => ({ link: 'https://a.example/docket', title, published }))
  const ids = (published: string) => identify(entries(published), 's').identified.map(({ id }) => id)
  expect(ids('2026-11-28')).toEqual(ids('2026-11-28T00:00:00.000Z'))
  expect(new Set(ids('2026-11-28')).size).toBe(2)
})
