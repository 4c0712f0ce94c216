import { cleanText } from '../../domain/text/clean.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { fileOf } from './files.ts'
import { unambiguous } from './text.ts'

/** Our sources as OPML, for taking them into another reader. */
export function opmlFile(context: Context): SiteFile {
  const { site, reports } = context
  const { title } = site.configuration.publication
  const head = { path: '/sources.opml', page: '/sources/', title, description: '' }
  return fileOf(context, 'text/x-opml; charset=utf-8', head, [], () =>
    site.opml(
      reports.map(({ source }) => ({ ...source, name: unambiguous(cleanText(source.name)) || source.id })),
      title,
    ),
  )
}
