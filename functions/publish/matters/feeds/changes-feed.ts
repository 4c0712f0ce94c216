import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { FeedLink } from '../../../web/components/page-props.ts'
import type { Context } from '../../context.ts'
import { feedHead, feedSiteFile } from '../../feeds/feed-file.ts'
import { rss } from '../../feeds/rss.ts'
import { fingerprint } from '../../site/fingerprint.ts'
import type { SiteFile } from '../../site/site.ts'
import { latestChanges } from '../lists.ts'
import { matterStamp } from '../stamps.ts'
import { changeItem } from './change-item.tsx'

const MAX_CHANGES = 60

/** A feed with the changes in the status of all matters, and no stories. There is one in each language. */
export function changesFeed(context: Context): SiteFile {
  const { locale } = context
  const changes = latestChanges(context.matters.all, locale.today, MAX_CHANGES)
  const feed = {
    path: locale.at(sitePaths.matterChanges),
    page: locale.at(sitePaths.matters),
    title: titleOf(context),
    description: matterWords[locale.lang].changesText,
  }
  const stamp = fingerprint(
    // An item also names the topics and places of the matter, and the outlets of its stories.
    ...changes.map(({ matter, change }) => `${JSON.stringify(change)} ${matterStamp(matter, context)}`),
  )
  return feedSiteFile(context, { ...feed, linkStamp: stamp }, [], () => {
    const items = changes.map(({ matter, change }) => changeItem(change, matter, context))
    return rss(feedHead(context, feed, items), items)
  })
}

/** That feed, for the pages that announce it. */
export function changesFeedLink(context: Pick<Context, 'site' | 'locale'>): FeedLink {
  return {
    title: titleOf(context),
    type: 'application/rss+xml',
    href: context.locale.at(sitePaths.matterChanges),
  }
}

function titleOf({ site, locale }: Pick<Context, 'site' | 'locale'>): string {
  return `${site.configuration.publication.title}: ${matterWords[locale.lang].changes}`
}
