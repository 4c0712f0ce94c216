import { sitePaths } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { PublicStory } from '../stories/public-story.ts'
import { content, description } from './content.tsx'

/** One item of an RSS or Atom feed. Texts are plain and clean, links absolute and safe; `content` is HTML. */
export interface FeedItem {
  /** Never changes, and does not depend on the host. */
  id: string
  title: string
  link: string
  published: Date
  /** The last material change. */
  updated: Date
  description: string
  content: string
  categories: string[]
  creator: string
  /** The feed of its source. */
  source?: { url: string; title: string }
}

/** At most this many articles of a story are linked in its item; its page has all. */
const MAX_LINKED_ARTICLES = 25

/** A story as an item of an RSS or Atom feed. */
export function storyItem(story: PublicStory, locale: Locale, siteUrl: string): FeedItem {
  return {
    id: story.id,
    title: story.headline,
    link: story.url ?? siteUrl + sitePaths.story(story.id),
    published: story.published,
    updated: story.updated,
    description: description(story, locale),
    content: content({ story, locale, siteUrl, limit: MAX_LINKED_ARTICLES }),
    categories: categories(story, locale),
    creator: story.outlet,
    ...(story.source && { source: story.source }),
  }
}

/** The names of a story's topics and places. */
export function categories(story: PublicStory, locale: Locale): string[] {
  return [...story.topics.map(locale.topic), ...story.places.map(locale.place)].filter(
    (name) => name !== undefined,
  )
}
