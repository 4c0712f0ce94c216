import { sitePaths } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { PublicStory } from '../stories/public-story.ts'
import { content, description } from './content.tsx'
import type { FeedHead } from './feed.ts'
import { categories } from './item.ts'

/** A story as an item of a JSON Feed, serialized. A feed of thousands is these bytes, without encoding them again. */
export interface JsonItem {
  bytes: Uint8Array
  updated: Date
}

const comma = Buffer.from(',')
const end = Buffer.from(']}\n')

/** Writes JSON Feed 1.1 (the library writes version 1). */
export function jsonFeed(head: FeedHead, items: readonly JsonItem[]): Uint8Array {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    home_page_url: head.siteUrl + head.page,
    feed_url: head.siteUrl + head.path,
    description: head.description,
    language: head.language,
  }
  const all = items.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [comma, bytes]))
  return Buffer.concat([Buffer.from(`${JSON.stringify(feed).slice(0, -1)},"items":[`), ...all, end])
}

/**
 * Each item carries our extension `_digest`, for programs: `about` (where it is explained), `articles` (every article
 * of the story, the lead first, each with the link exactly as its source served it, `formerUrls` for its earlier links, and
 * `copyOf` where it carries another article's report), `topics` and `places` (ids), `kind`, `form` and `status` where there is
 * one, and `earlier` if it continues an earlier story: the id, the page, the headline and the date of that one.
 */
export function jsonItem(
  story: PublicStory,
  locale: Locale,
  siteUrl: string,
  earlier?: PublicStory,
): JsonItem {
  const item = {
    id: story.id,
    url: siteUrl + sitePaths.story(story.id),
    ...(story.url && { external_url: story.url }),
    title: story.headline,
    summary: description(story, locale),
    content_html: content({ story, locale, siteUrl, limit: Number.POSITIVE_INFINITY, asServed: true }),
    date_published: story.published.toISOString(),
    date_modified: story.updated.toISOString(),
    authors: [{ name: story.outlet }],
    tags: categories(story, locale),
    language: story.language,
    _digest: {
      about: siteUrl + sitePaths.about,
      articles: story.articles.map((article) => ({
        id: article.id,
        ...(article.url && { url: article.url }),
        ...(article.formerUrls && { formerUrls: article.formerUrls }),
        title: article.title,
        outlet: article.outlet,
        published: article.published.toISOString(),
        language: article.language,
        kind: article.kind,
        ...(article.form && { form: article.form }),
        ...(article.copyOf !== article.id && { copyOf: article.copyOf }),
      })),
      topics: story.topics,
      places: story.places,
      kind: story.kind,
      ...(story.form && { form: story.form }),
      ...(story.status && { status: story.status }),
      ...(earlier && {
        earlier: {
          id: earlier.id,
          url: siteUrl + sitePaths.story(earlier.id),
          title: earlier.headline,
          published: earlier.published.toISOString(),
        },
      }),
    },
  }
  return { bytes: Buffer.from(JSON.stringify(item)), updated: story.updated }
}
