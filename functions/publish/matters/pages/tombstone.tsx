import type { Matter } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { Context } from '../../context.ts'
import type { SiteFile } from '../../site/site.ts'
import { linkStamp } from '../fingerprints.ts'
import { nameOf } from '../public-matter.ts'

/** The page of a matter that was merged into another one, to which it redirects. */
export function matterTombstone(id: string, matter: Matter, context: Context): SiteFile {
  const { locale } = context
  const { moved, movedTo } = matterWords[locale.lang]
  const target = locale.at(sitePaths.matter(matter.id))
  return context.file(sitePaths.matter(id), [matter.id, linkStamp(matter)], { leads: false }, () => {
    const name = nameOf(matter, locale)
    return context.page({
      path: sitePaths.matter(id),
      title: name,
      canonical: target,
      refresh: target,
      section: 'matters',
      children: (
        <div class="opening">
          <h1>{moved}</h1>
          <p>
            {movedTo}{' '}
            <a href={target} dir="auto">
              {name}
            </a>
          </p>
        </div>
      ),
    })
  })
}
