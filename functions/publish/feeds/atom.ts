import { Feed } from 'feed'
import type { Locale } from '../../pages/locale.ts'
import type { ShownStory } from '../shown.ts'
import { content, description } from './content.tsx'
import { type FeedHead, urnOf } from './feed.ts'
import { categories } from './rss.ts'
import { escapeText } from './text.ts'

const linkedArticles = 25

/** Atom 1.0 (RFC 4287). */
export function atom(head: FeedHead, stories: readonly ShownStory[], locale: Locale): string {
  const feed = new Feed({
    id: urnOf(`feed${head.path}`),
    title: escapeText(head.title),
    description: escapeText(head.description),
    link: head.siteUrl + head.page,
    feed: head.siteUrl + head.path,
    updated: head.updated,
    generator: false,
  })
  for (const story of stories) {
    feed.addItem({
      id: urnOf(`story/${story.id}`),
      title: escapeText(story.headline),
      link: story.url ?? `${head.siteUrl}/stories/${story.id}/`,
      date: story.updated,
      published: story.published,
      author: [{ name: escapeText(story.outlet) }],
      description: escapeText(description(story, locale)),
      content: content({ story, locale, siteUrl: head.siteUrl, limit: linkedArticles }),
      category: categories(story, locale).map((name) => ({ name: attribute(name), term: attribute(name) })),
    })
  }
  return withLanguage(withSources(feed.atom1(), stories), head.language)
}

/** The library has no `source` and no language. Text is escaped throughout, so these tags are none but its own. */
function withSources(xml: string, stories: readonly ShownStory[]): string {
  let at = 0
  return xml.replaceAll('</entry>', () => {
    const story = stories[at++]!
    if (!story.source) return '</entry>'
    const { url, title } = story.source
    const updated = story.published.toISOString()
    return `<source><id>${escapeText(url)}</id><title>${escapeText(title)}</title><updated>${updated}</updated></source></entry>`
  })
}

function withLanguage(xml: string, language: string): string {
  return xml.replace(
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
  )
}

const attribute = (value: string) => value.replace(/</g, '\u2039').replace(/"/g, '\u201d')
