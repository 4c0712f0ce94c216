import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { FeedLink } from '../../../web/components/page-props.ts'
import type { Context } from '../../context.ts'
import { atom } from '../../feeds/atom.ts'
import { feedHead, feedItem, feedSiteFile, jsonFeedItemAlone } from '../../feeds/feed-file.ts'
import { mayFit } from '../../feeds/fit.ts'
import type { FeedItem } from '../../feeds/item.ts'
import { jsonFeed } from '../../feeds/json.ts'
import { rss } from '../../feeds/rss.ts'
import type { SiteFile } from '../../site/site.ts'
import { nameOf } from '../public-matter.ts'
import { type Entry, entriesOf } from '../timeline.ts'
import { changeItem, changeJsonItem } from './change-item.tsx'

/** The most entries of a matter's feed, and about how many characters they may have together. */
const MAX_ENTRIES = 60
const MAX_CHARACTERS = 256 * 1024

/**
 * The feeds of a matter: its stories, under the ids that they have in all feeds, and the changes of its status. `at` is the
 * id in the addresses, which may be that of a matter that was merged into it.
 */
export function* matterFeeds(
  matter: Matter,
  context: Context,
  { stamp, at = matter.id }: { stamp: string; at?: string },
): Iterable<SiteFile> {
  const { locale, site } = context
  const name = nameOf(matter, locale)
  const page = sitePaths.matter(matter.id)
  const title = `${site.configuration.publication.title}: ${name}`
  const description = matterWords[locale.lang].feedText(name)
  const head = (path: string) => ({ path, page, title, description })
  const written = (path: string, body: SiteFile['body']): SiteFile => ({
    ...feedSiteFile(context, { ...head(path), linkStamp: stamp }, [], body),
    // With its pages, not after those of all others: so many bodies to come would not fit into memory.
    leads: false,
  })
  for (const [path, write] of [
    [sitePaths.matterRss(at), rss],
    [sitePaths.matterAtom(at), atom],
  ] as const) {
    yield written(path, () => {
      const items = itemsOf(matter, context)
      return write(feedHead(context, head(path), items), items)
    })
  }
  const path = sitePaths.matterJson(at)
  yield written(path, () => {
    const some = newest(matter, context).slice(0, itemsOf(matter, context).length)
    const items = some.map((entry) =>
      'story' in entry
        ? jsonFeedItemAlone(entry.story, context)
        : changeJsonItem(entry.change, matter, context),
    )
    return jsonFeed(feedHead(context, head(path), items), items)
  })
}

/** The feeds that the pages of a matter announce. */
export function matterFeedLinks(
  { id, name }: { id: string; name: string },
  { site }: Pick<Context, 'site'>,
): FeedLink[] {
  const title = `${site.configuration.publication.title}: ${name}`
  return [
    { title, type: 'application/rss+xml', href: sitePaths.matterRss(id) },
    { title: `${title} (Atom)`, type: 'application/atom+xml', href: sitePaths.matterAtom(id) },
    { title: `${title} (JSON)`, type: 'application/feed+json', href: sitePaths.matterJson(id) },
  ]
}

function newest(matter: Matter, context: Context): Entry[] {
  return entriesOf(matter, context).slice(0, MAX_ENTRIES)
}

function itemsOf(matter: Matter, context: Context): FeedItem[] {
  const items = newest(matter, context).map((entry) =>
    'story' in entry ? feedItem(entry.story, context) : changeItem(entry.change, matter, context),
  )
  return mayFit(items, MAX_CHARACTERS)
}
