import { type Extension, Feed } from 'feed'
import type { Locale } from '../../pages/locale.ts'
import type { ShownStory } from '../shown.ts'
import { content, description } from './content.tsx'
import type { FeedHead } from './feed.ts'
import { escapeText, rssText } from './text.ts'

/** At most this many articles of a story are linked in its item; the rest stand on its page. */
const linkedArticles = 25

/** RSS 2.0. */
export function rss(head: FeedHead, stories: readonly ShownStory[], locale: Locale): string {
  const feed = new Feed({
    title: rssText(head.title),
    description: escapeText(head.description),
    link: head.siteUrl + head.page,
    language: head.language,
    updated: head.updated,
    ttl: 15,
    // Declares the prefix; the links themselves are ours.
    feed: head.siteUrl + head.path,
    generator: false,
  })
  for (const extension of channel(head)) feed.addExtension(extension)
  for (const story of stories) {
    feed.addItem({
      title: rssText(story.headline),
      link: story.url ?? `${head.siteUrl}/stories/${story.id}/`,
      guid: story.id,
      date: story.published,
      description: escapeText(description(story, locale)),
      content: content({ story, locale, siteUrl: head.siteUrl, limit: linkedArticles }),
      category: categories(story, locale).map((name) => ({ name: rssText(name) })),
      extensions: [
        { name: 'dc:creator', objects: { _text: story.outlet } },
        ...(story.source
          ? [
              {
                name: 'source',
                objects: { _attributes: { url: attribute(story.source.url) }, _text: rssText(story.outlet) },
              },
            ]
          : []),
      ],
    })
  }
  return feed.rss2()
}

/** What the library has no option for; it declares no prefix by itself unless an item has content. */
function channel({ siteUrl, path, archive }: FeedHead): Extension[] {
  const link = (rel: string, to: string) => ({
    _attributes: { href: attribute(siteUrl + to), rel, type: 'application/rss+xml' },
  })
  const links = [link('self', path)]
  if (archive?.current) links.push(link('current', archive.current))
  if (archive?.previous) links.push(link('prev-archive', archive.previous))
  if (archive?.next) links.push(link('next-archive', archive.next))
  const extensions: Extension[] = [
    { name: 'atom:link', objects: links as unknown as Record<string, unknown> },
  ]
  if (archive?.current) {
    const declared = { 'xmlns:fh': 'http://purl.org/syndication/history/1.0' }
    extensions.push({ name: 'fh:archive', objects: { _attributes: declared } })
  }
  return extensions
}

/** Topics and places, by their names. */
export function categories(story: ShownStory, locale: Locale): string[] {
  return [...story.topics.map(locale.topic), ...story.places.map(locale.place)].filter(
    (name) => name !== undefined,
  )
}

// The library escapes text, but not the attributes of an extension.
const attribute = (value: string) =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
