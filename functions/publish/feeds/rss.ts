import { type Extension, Feed } from 'feed'
import { escapeText } from '../../domain/text/escape.ts'
import type { FeedHead } from './feed.ts'
import type { FeedItem } from './item.ts'
import { styled, unambiguous } from './text.ts'

/** Writes RSS 2.0. */
export function rss(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = new Feed({
    title: unambiguous(head.title),
    description: unambiguous(head.description),
    link: head.siteUrl + head.page,
    language: head.language,
    updated: head.updated,
    ttl: 15,
    // Declares the prefix; the links themselves are ours.
    feed: head.siteUrl + head.path,
    generator: false,
  })
  for (const extension of channel(head)) feed.addExtension(extension)
  for (const item of items) {
    feed.addItem({
      title: unambiguous(item.title),
      link: item.link,
      guid: item.id,
      date: item.published,
      description: escapeText(item.description),
      content: item.content,
      category: item.categories.map((name) => ({ name: unambiguous(name) })),
      extensions: [{ name: 'dc:creator', objects: { _text: item.creator } }, ...source(item)],
    })
  }
  return styled(feed.rss2())
}

function source({ source }: FeedItem): Extension[] {
  if (!source) return []
  const url = escapeText(source.url)
  return [{ name: 'source', objects: { _attributes: { url }, _text: unambiguous(source.title) } }]
}

/** The elements of the channel that the library has no option for. */
function channel({ siteUrl, path, archive }: FeedHead): Extension[] {
  const links = Object.entries({
    self: path,
    current: archive?.current,
    'prev-archive': archive?.previous,
    'next-archive': archive?.next,
  }).flatMap(([rel, to]) =>
    to ? [{ _attributes: { href: escapeText(siteUrl + to), rel, type: 'application/rss+xml' } }] : [],
  )
  // An array repeats the element, which the library's type doesn't know.
  const atomLinks: Extension = { name: 'atom:link', objects: links as unknown as Extension['objects'] }
  if (!archive?.current) return [atomLinks]
  const declared = { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }
  return [atomLinks, { name: 'fh:archive', objects: { _attributes: declared } }]
}
