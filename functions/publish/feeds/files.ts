import type { Story } from '../../domain/model/story.ts'
import { fileAt } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import { contentTypeOf } from '../../web/http/content-type.ts'
import type { Context } from '../context.ts'
import { fingerprint } from '../site/fingerprint.ts'
import type { SiteFile } from '../site/site.ts'
import { splitPerStory } from '../site/split-per-story.ts'
import { atom } from './atom.ts'
import { type FeedHead, lastChange } from './feed.ts'
import { mayFit, partsThatFit } from './fit.ts'
import { type FeedItem, storyItem } from './item.ts'
import { type JsonItem, jsonFeed, jsonItem } from './json.ts'
import { newest, newOnes } from './newest.ts'
import { rss } from './rss.ts'

const maxBytes = 512 * 1024
/** Room for the link to the archive, which is known last. */
const marginBytes = 200
/** More stories than ever fit: the smallest item takes some 700 bytes. */
const candidates = 800
const cacheControl = 'public, max-age=300'

const formats = {
  rss: { write: rss, closing: '</item>' },
  atom: { write: atom, closing: '</entry>' },
} as const

// Of the hundreds of items that a new story moves down by one, none is made again.
const items = splitPerStory<FeedItem>()
const jsonItems = splitPerStory<JsonItem>()

/** A feed of stories, of which the newest come first. */
export interface FeedOf extends Pick<FeedHead, 'path' | 'page' | 'title' | 'description' | 'archive'> {
  stories: readonly Story[]
  /** Holds all of them, however large it gets. */
  whole?: boolean
  /** The most stories it holds, even if there is room for more. */
  atMost?: number
  /** Where to look for older stories, given the first that it has no room for. */
  older?: (story: Story) => string
}

/** An RSS or Atom file with as many of the newest stories as fit, and room for others in it (see `newest`). */
export function feedFile(context: Context, format: keyof typeof formats, feed: FeedOf): SiteFile {
  const { write, closing } = formats[format]
  const stories = feed.whole ? feed.stories : newest(feed.stories, feed.atMost ?? candidates, context)
  const fresh = feed.whole ? 0 : newOnes(stories, context).length
  return fileOf(context, { ...feed, fresh }, stories, () => {
    if (feed.whole) {
      const items = stories.map(item)
      return write(headOf(context, feed, items), items)
    }
    const { held, items, all, parts } = fitting()
    const left = stories.find((story) => !held.has(story))
    if (!left) return all
    // The head says what the feed holds, so it is written again; the items stay as they are.
    const archive = { ...feed.archive, ...(feed.older && { previous: feed.older(left) }) }
    const head = headOf(context, { ...feed, archive }, items)
    const [opening, ...end] = write(head, items.slice(0, 1)).split(closing)
    return [opening, ...parts.slice(1), ...end].join(closing)
  })

  /** How many stories fit depends on which they are, and a source's quarter depends on how many fit. Each round has fewer, so it ends. */
  function fitting() {
    for (let some = stories; ; ) {
      const tried = mayFit(some.map(item), maxBytes - marginBytes)
      const all = write(headOf(context, feed, tried), tried)
      const parts = partsThatFit(all, closing, maxBytes - marginBytes)
      const held = newest(stories, parts.length, context)
      if (held.every((story, at) => story === some[at])) {
        return { held: new Set(held), items: tried.slice(0, parts.length), all, parts }
      }
      some = held
    }
  }

  function item(story: Story): FeedItem {
    // An archive is hardly ever made again, and all of them together hold every story.
    const make = () => itemOf(story, context)
    return feed.whole ? make() : items(story, context.stampOf(), make)
  }
}

/** The story as an item of a feed. */
export function itemOf(story: Story, context: Context): FeedItem {
  return storyItem(context.show(story), timeless(context), context.siteUrl)
}

/** The story as an item of a JSON Feed. */
export function jsonItemOf(story: Story, context: Context): JsonItem {
  return jsonItem(context.show(story), timeless(context), context.siteUrl)
}

/** A JSON Feed of these stories, however many they are. */
export function jsonFile(context: Context, feed: FeedOf): SiteFile {
  return fileOf(context, feed, feed.stories, () => {
    const key = context.stampOf()
    const held = feed.stories.map((story) => jsonItems(story, key, () => jsonItemOf(story, context)))
    return jsonFeed(headOf(context, feed, held), held)
  })
}

// An item is not to change because a day has passed: readers would see it again, and archives would not be stable.
const timeless = ({ locale }: Context): Locale => ({ ...locale, today: '' })

export function headOf(
  { locale, siteUrl }: Context,
  { title, description, path, page, archive }: Omit<FeedOf, 'stories'>,
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
 * The file of a feed. Like a page's, its stamp covers release, configuration and address. `fresh` says how many of its
 * stories are new today, since no source may have more than a quarter of these.
 */
export function fileOf(
  context: Context,
  { path, title, description, archive, fresh = 0 }: Omit<FeedOf, 'stories'> & { fresh?: number },
  stories: readonly Story[],
  body: () => string,
): SiteFile {
  const madeOf = [title, description, JSON.stringify(archive ?? {}), `${fresh}`, context.stamps(stories)]
  const { stamp } = context.file(path, madeOf, { leads: true }, body)
  return {
    path: fileAt(path),
    contentType: contentTypeOf(path),
    cacheControl,
    stamp: fingerprint('feed', stamp),
    leads: true,
    body,
  }
}
