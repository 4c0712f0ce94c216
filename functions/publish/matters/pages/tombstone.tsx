import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { Context } from '../../context.ts'
import { movedPage } from '../../pages/moved-page.tsx'
import type { SiteFile } from '../../site/site.ts'
import { linkStamp } from '../fingerprints.ts'
import { nameOf } from '../public-matter.ts'

/** The page of a matter that was merged into another one, to which it redirects. */
export function matterTombstone(id: string, matter: Matter, context: Context): SiteFile {
  return movedPage(
    {
      path: sitePaths.matter(id),
      target: sitePaths.matter(matter.id),
      madeOf: [matter.id, linkStamp(matter)],
      name: () => nameOf(matter, context.locale),
      words: matterWords[context.locale.lang],
      section: 'matters',
    },
    context,
  )
}
