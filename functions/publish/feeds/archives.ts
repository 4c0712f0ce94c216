import { sitePaths } from '../../domain/site-paths.ts'
import { textIn } from '../../domain/story/publication/by-language.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import type { DayOfStories } from '../stories/story-index.ts'
import { feedFile } from './feed-file.ts'

/**
 * One day of the main feed's archive (RFC 5005), linked in both directions. A past day changes only by a correction or a
 * merge, so feed readers may keep it.
 */
export function archive({ day, stories, next, previous }: DayOfStories, context: Context): SiteFile {
  const { locale, site } = context
  return feedFile(context, 'rss', {
    path: sitePaths.archive(day),
    page: sitePaths.day(day),
    title: `${site.configuration.publication.title}: ${locale.words.feeds.archive(locale.day(day, 'full'))}`,
    description: textIn(site.configuration.publication.tagline, locale.lang),
    stories,
    whole: true,
    archive: {
      current: sitePaths.rss,
      ...(previous && { previous: sitePaths.archive(previous) }),
      ...(next && { next: sitePaths.archive(next) }),
    },
  })
}
