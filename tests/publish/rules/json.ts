import { absolute, Faults, faultsOfHtml, language, repeated, rfc3339 } from './faults.ts'

interface JsonFeed {
  [key: string]: unknown
  items: {
    [key: string]: unknown
    id: string
    content_html: string
    date_published: string
    authors: unknown[]
  }[]
}

const knownInJson = new Set([
  'id',
  'url',
  'external_url',
  'title',
  'summary',
  'content_html',
  'date_published',
  'date_modified',
  'authors',
  'tags',
  'language',
])

export function faultsOfJson(text: string, address: string): string[] {
  const faults = new Faults()
  const feed = JSON.parse(text) as JsonFeed
  faults.unless(feed.version === 'https://jsonfeed.org/version/1.1', 'it is not JSON Feed 1.1')
  faults.unless(typeof feed.title === 'string' && feed.title, 'the feed has no title')
  faults.unless(feed.feed_url === address, `feed_url is not ${address}`)
  faults.unless(!('author' in feed), 'author is of version 1')
  faults.unless(absolute.test(String(feed.home_page_url)), 'home_page_url is no address')
  faults.unless(language.test(String(feed.language)), 'the feed has no language')
  faults.push(...repeated(feed.items.map(({ id }) => id)))
  for (const item of feed.items) {
    faults.unless(typeof item.id === 'string' && item.id, 'an item has no id')
    faults.unless(absolute.test(String(item.url)), `"${item.url}" is no absolute link`)
    faults.unless(item.content_html, 'an item has no content')
    faults.unless(item.title, 'an item has no title')
    for (const date of [item.date_published, String(item.date_modified)])
      faults.unless(rfc3339.test(date), `"${date}" is no date`)
    faults.unless(
      item.external_url === undefined || absolute.test(String(item.external_url)),
      `"${item.external_url}" is no absolute link`,
    )
    faults.unless(language.test(String(item.language)), 'an item has no language')
    faults.unless(
      Array.isArray(item.tags) && item.tags.every((tag) => typeof tag === 'string'),
      'tags are no texts',
    )
    const strange = Object.keys(item).filter((key) => !knownInJson.has(key) && !key.startsWith('_'))
    faults.unless(strange.length === 0, `no item knows ${strange}`)
    faults.unless(item.authors.length > 0, 'an item has no author')
    faults.push(
      ...faultsOfHtml({ name: 'content_html', text: item.content_html, attributes: {}, children: [] }),
    )
  }
  return faults
}
