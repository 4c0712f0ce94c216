import type { Story } from '../../model/story.ts'
import type { Context } from '../context.ts'
import type { ShownStory } from '../shown.ts'
import type { SiteFile } from '../site.ts'
import { stampOf } from '../stamp.ts'
import { atom } from './atom.ts'
import { type FeedHead, lastChange } from './feed.ts'
import { fitting } from './fit.ts'
import { jsonFeed } from './json.ts'
import { rss } from './rss.ts'

const maxBytes = 512 * 1024
/** More stories than ever fit: an item is never smaller than this part of a feed. */
const candidates = 900
const cacheControl = 'public, max-age=300'

const types = {
  rss: { contentType: 'application/rss+xml; charset=utf-8', write: rss, closing: '</item>' },
  atom: { contentType: 'application/atom+xml; charset=utf-8', write: atom, closing: '</entry>' },
} as const

export interface FeedOf {
  path: string
  page: string
  title: string
  description: string
  stories: readonly Story[]
}

/** An RSS or Atom file with as many of the newest stories as fit. */
export function feedFile(
  context: Context,
  format: keyof typeof types,
  feed: FeedOf,
  limit = candidates,
): SiteFile {
  const { contentType, write, closing } = types[format]
  const stories = feed.stories.slice(0, limit)
  return file(context, contentType, feed, stories, () => {
    const shown = stories.map(context.show)
    const whole = write(headOf(context, feed, shown), shown, context.locale)
    const count = fitting(whole, closing, maxBytes)
    if (count === shown.length) return whole
    const cut = shown.slice(0, count)
    return write(headOf(context, feed, cut), cut, context.locale)
  })
}

/** A JSON Feed of these stories, however many they are. */
export function jsonFile(context: Context, feed: FeedOf): SiteFile {
  return file(context, 'application/feed+json; charset=utf-8', feed, feed.stories, () => {
    const shown = feed.stories.map(context.show)
    return jsonFeed(headOf(context, feed, shown), shown, context.locale)
  })
}

export function headOf(
  context: Context,
  feed: Omit<FeedOf, 'stories'>,
  shown: readonly ShownStory[],
): FeedHead {
  return {
    title: feed.title,
    description: feed.description,
    language: context.locale.lang,
    path: feed.path,
    page: feed.page,
    siteUrl: context.siteUrl,
    updated: lastChange(shown),
  }
}

function file(
  context: Context,
  contentType: string,
  { path, title, description }: FeedOf,
  stories: readonly Story[],
  body: () => string,
): SiteFile {
  // The page's stamp knows of release, configuration and address; a feed is another file made of the same.
  const { stamp } = context.file(path, [title, description, context.stamps(stories)], { leads: true }, body)
  return { path: path.slice(1), contentType, cacheControl, stamp: stampOf('feed', stamp), leads: true, body }
}
