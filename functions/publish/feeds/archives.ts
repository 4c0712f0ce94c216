import type { Context } from '../context.ts'
import type { SiteFile } from '../site.ts'
import { feedFile } from './files.ts'

export const archivePath = (day: string) => `/archive/${day}.xml`

/**
 * The main feed's archive (RFC 5005): a document for each day that has stories, linked in both directions. Days that
 * are over never change again but by a correction or a merge, so readers may keep them.
 */
export function* archives(context: Context): Iterable<SiteFile> {
  const { shelf, locale, site } = context
  const days = [...shelf.byDay]
  for (const [at, [day, stories]] of days.entries()) {
    const [next] = days[at - 1] ?? []
    const [previous] = days[at + 1] ?? []
    yield feedFile(context, 'rss', {
      path: archivePath(day),
      page: `/days/${day}/`,
      title: `${site.configuration.publication.title}: ${locale.words.feeds.archive(locale.day(day, 'full'))}`,
      description: locale.words.feeds.everything,
      stories,
      whole: true,
      archive: {
        current: '/feed.xml',
        ...(previous && { previous: archivePath(previous) }),
        ...(next && { next: archivePath(next) }),
      },
    })
  }
}
