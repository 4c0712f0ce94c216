import type { Story } from '../../domain/model/story.ts'
import { fileAt } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import { fileTypeOf } from '../../web/http/content-type.ts'
import type { Context } from '../context.ts'
import { fingerprint } from '../site/fingerprint.ts'
import type { SiteFile } from '../site/site.ts'
import { atDifferentTimes, atom } from './atom.ts'
import { type FeedHead, lastChange } from './feed.ts'
import { recentStories, selectForFeed } from './feed-selection.ts'
import { countThatFits } from './fit.ts'
import { type FeedItem, storyItem } from './item.ts'
import { type JsonItem, jsonFeed, jsonItem } from './json.ts'
import { rss } from './rss.ts'
import { bytesAround, type FeedFormat, joinItems, type WrittenItem, writeItem } from './written-items.ts'

const MAX_BYTES = 512 * 1024
/** Kept free for the link to the archive, which is known last. */
const ARCHIVE_LINK_BYTES = 200
/** More stories than ever fit: the smallest item has some 700 bytes. */
const MAX_CANDIDATES = 800

const formats = {
  rss: { write: rss, opening: '<item>', closing: '</item>' },
  atom: { write: atom, opening: '<entry>', closing: '</entry>', apart: atDifferentTimes },
} as const satisfies Record<string, FeedFormat>

/** What a feed of stories holds. */
export interface StoryFeed extends Pick<FeedHead, 'path' | 'page' | 'title' | 'description' | 'archive'> {
  /** Newest first. */
  stories: readonly Story[]
  /** Whether the feed has all of them, however large it gets. */
  whole?: boolean
  /** The most stories in the feed, even if more would fit. */
  atMost?: number
  /** The path of the feed with older stories, given the first that does not fit. */
  older?: (story: Story) => string
}

/** Makes an RSS or Atom file of as many of the newest stories as fit, chosen by `selectForFeed`. */
export function feedFile(context: Context, format: keyof typeof formats, feed: StoryFeed): SiteFile {
  const { write } = formats[format]
  const key = context.stampOf()
  const stories = feed.whole
    ? feed.stories
    : selectForFeed(feed.stories, feed.atMost ?? MAX_CANDIDATES, context)
  const fresh = feed.whole ? 0 : recentStories(stories, context).length
  return feedSiteFile(context, { ...feed, fresh }, stories, () => {
    if (feed.whole) {
      const items = stories.map(item)
      return write(feedHead(context, feed, items), items)
    }
    const held = fitting()
    const some = new Set(held)
    const left = stories.find((story) => !some.has(story))
    const archive = { ...feed.archive, ...(left && feed.older && { previous: feed.older(left) }) }
    const head = feedHead(context, { ...feed, archive }, held.map(item))
    return joinItems(held.slice(0, 1).map(item), held.map(written), head, formats[format])
  })

  /**
   * How many stories fit depends on which they are, and a source's quarter depends on how many fit. Each round has fewer
   * stories, so it ends.
   */
  function fitting(): readonly Story[] {
    const around = bytesAround(stories.slice(0, 1).map(item), feedHead(context, feed, []), formats[format])
    const room = MAX_BYTES - ARCHIVE_LINK_BYTES - around
    for (let some: readonly Story[] = stories; ; ) {
      const held = selectForFeed(stories, countThatFits(some, written, room), context)
      if (held.every((story, at) => story === some[at])) return held
      some = held
    }
  }

  // A new story moves hundreds of items down by one; none of them is serialized again.
  function written(story: Story): WrittenItem {
    return context.memory.each(format, story, key, () =>
      writeItem(item(story), feedHead(context, feed, []), formats[format]),
    )
  }

  function item(story: Story): FeedItem {
    // An archive is hardly ever made again, and together they have every story: their items are not kept.
    const make = () => feedItem(story, context)
    return feed.whole ? make() : context.memory.each('item', story, key, make)
  }
}

/** The story as an item of a feed. */
export function feedItem(story: Story, context: Context): FeedItem {
  return storyItem(context.show(story), timeless(context), context.siteUrl)
}

/** The story as an item of a JSON Feed, with the story that it continues. */
export function jsonFeedItem(story: Story, context: Context): JsonItem {
  const { earlier } = context.linked(story)
  return jsonItem(context.show(story), timeless(context), context.siteUrl, earlier && context.show(earlier))
}

/** The same without the story that it continues: a matter's feed has that one too, and depends on the matter's stories alone. */
export function jsonFeedItemAlone(story: Story, context: Context): JsonItem {
  return jsonItem(context.show(story), timeless(context), context.siteUrl)
}

/** Makes a JSON Feed of all these stories. */
export function jsonFeedFile(context: Context, feed: StoryFeed): SiteFile {
  const linkStamp = fingerprint(...feed.stories.map(context.linkStamp))
  return feedSiteFile(context, { ...feed, linkStamp }, feed.stories, () => {
    const key = context.stampOf()
    const held = feed.stories.map((story) =>
      context.memory.each('JSON item', story, key + context.linkStamp(story), () =>
        jsonFeedItem(story, context),
      ),
    )
    return jsonFeed(feedHead(context, feed, held), held)
  })
}

// An item must not change because a day has passed: feed readers would show it again, and archives would not be stable.
const timeless = ({ locale }: Context): Locale => ({ ...locale, today: '' })

/** The head of a feed with these items. */
export function feedHead(
  { locale, siteUrl }: Context,
  { title, description, path, page, archive }: Omit<StoryFeed, 'stories'>,
  items: readonly { updated: Date }[],
): FeedHead {
  const updated = lastChange(items)
  return {
    title,
    description,
    path,
    page,
    siteUrl,
    language: locale.lang,
    updated,
    ...(archive && { archive }),
  }
}

/**
 * The file of a feed. Like a page's, its fingerprint covers code, configuration and address. `fresh` is how many of its
 * stories are recent, since no source may have more than a quarter of these.
 */
export function feedSiteFile(
  context: Context,
  {
    path,
    title,
    description,
    archive,
    fresh = 0,
    linkStamp = '',
  }: Omit<StoryFeed, 'stories'> & { fresh?: number; linkStamp?: string },
  stories: readonly Story[],
  body: SiteFile['body'],
): SiteFile {
  const madeOf = [
    title,
    description,
    JSON.stringify(archive ?? {}),
    `${fresh}`,
    context.stamps(stories),
    linkStamp,
  ]
  const { stamp } = context.file(path, madeOf, { leads: true }, body)
  return {
    path: fileAt(path),
    ...fileTypeOf(fileAt(path)),
    stamp: fingerprint('feed', stamp),
    leads: true,
    body,
  }
}
