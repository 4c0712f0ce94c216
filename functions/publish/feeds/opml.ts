import { sitePaths } from '../../domain/site-paths.ts'
import { cleanText } from '../../domain/text/clean.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { feedSiteFile } from './feed-file.ts'
import { unambiguous } from './text.ts'

/** The list of sources as OPML, for other feed readers. */
export function opmlFile(context: Context): SiteFile {
  const { site, reports } = context
  const { title } = site.configuration.publication
  const head = { path: sitePaths.opml, page: sitePaths.sources, title, description: '' }
  return feedSiteFile(context, head, [], () =>
    site.opml(
      reports.map(({ source }) => ({ ...source, name: unambiguous(cleanText(source.name)) || source.id })),
      title,
    ),
  )
}
