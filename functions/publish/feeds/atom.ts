import { Feed } from 'feed'
import { type FeedHead, urnOf } from './feed.ts'
import type { FeedItem } from './item.ts'
import { escapeText } from './text.ts'

/** Atom 1.0 (RFC 4287). */
export function atom(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = new Feed({
    id: urnOf(`feed${head.path}`),
    title: head.title,
    description: head.description,
    link: head.siteUrl + head.page,
    feed: head.siteUrl + head.path,
    updated: head.updated,
    generator: false,
  })
  for (const item of items) {
    feed.addItem({
      id: urnOf(`story/${item.id}`),
      // Titles are typed as HTML by the library.
      title: escapeText(item.title),
      link: item.link,
      date: item.updated,
      published: item.published,
      author: [{ name: item.creator }],
      description: escapeText(item.description),
      content: item.content,
      category: item.categories.map((name) => ({ name: attribute(name), term: attribute(name) })),
    })
  }
  return withLanguage(withSources(feed.atom1(), items), head.language)
}

/** The library has no `source`. All text is escaped, so a closing tag is none but its own. */
function withSources(xml: string, items: readonly FeedItem[]): string {
  const sources = items.map(({ source, published }) =>
    source
      ? `    <source>
            <id>${escapeText(source.url)}</id>
            <title>${escapeText(source.title)}</title>
            <updated>${published.toISOString()}</updated>
        </source>
    `
      : '',
  )
  return xml.replaceAll('</entry>', () => `${sources.shift()}</entry>`)
}

function withLanguage(xml: string, language: string): string {
  const root = '<feed xmlns="http://www.w3.org/2005/Atom"'
  return xml.replace(root, () => `${root} xml:lang="${language}"`)
}

// The library escapes nothing but the ampersand here.
const attribute = (value: string) => value.replace(/</g, '\u2039').replace(/"/g, '\u201d')
