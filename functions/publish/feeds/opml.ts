import { sitePaths } from '../../domain/site-paths.ts'
import { cleanText } from '../../domain/text/clean.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { fileOf } from './files.ts'
import { unambiguous } from './text.ts'

/** Our sources as OPML, for taking them into another reader. */
export function opmlFile(context: Context): SiteFile {
  const { site, reports } = context
  const { title } = site.configuration.publication
  const head = { path: sitePaths.opml, page: sitePaths.sources, title, description: '' }
  return fileOf(context, head, [], () =>
    site.opml(
      reports.map(({ source }) => ({ ...source, name: unambiguous(cleanText(source.name)) || source.id })),
      title,
    ),
  )
}
