import { editionSize } from '../../domain/edition/edition-size.ts'
import { extraNumber } from '../../domain/edition/extra-edition.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Context } from '../context.ts'
import { editionsLink, feedLinks } from '../feeds/links.ts'
import { fingerprint } from '../site/fingerprint.ts'
import type { SiteFile } from '../site/site.ts'

/** How many daily editions are listed; all weekly ones are. */
const MAX_DAILY_LISTED = 60

/** All editions, newest first. */
export function newestEditions({ editions }: Context['site']): Edition[] {
  return editions.toSorted((a, b) => (a.id < b.id ? 1 : -1))
}

/** The title of an edition, such as `Weekly edition, November 20, 2026`. */
export function editionTitle(edition: Edition, locale: Locale): string {
  const { editions } = locale.words
  const date = locale.day(edition.id, 'full')
  const extra = extraNumber(edition)
  if (extra !== undefined) return editions.extra(date, extra)
  return edition.frequency === 'daily' ? editions.daily(date) : editions.weekly(date)
}

/** The page that lists the editions. */
export function editionsPage(context: Context): SiteFile {
  const { locale, site } = context
  const { editions } = locale.words
  const all = newestEditions(site)
  const daily = new Set(all.filter(({ frequency }) => frequency === 'daily').slice(0, MAX_DAILY_LISTED))
  const listed = all.filter((edition) => edition.frequency === 'weekly' || daily.has(edition))
  const stamp = fingerprint(...listed.map((edition) => `${edition.id} ${editionSize(edition.sections)}`))
  return context.file(sitePaths.editions, [stamp], { leads: true }, () =>
    context.page({
      path: sitePaths.editions,
      title: editions.title,
      description: editions.description,
      section: 'editions',
      feeds: [editionsLink(context), ...feedLinks(context)],
      children: (
        <>
          <header class="opening">
            <h1>{editions.title}</h1>
            <p>{editions.description}</p>
          </header>
          {all.length === 0 && <p>{editions.none}</p>}
          <ul class="lines">
            {listed.map((edition) => (
              <li key={edition.id}>
                <a href={locale.at(sitePaths.edition(edition.id))}>{editionTitle(edition, locale)}</a>{' '}
                <span class="coverage">{locale.words.stories(editionSize(edition.sections))}</span>
              </li>
            ))}
          </ul>
        </>
      ),
    }),
  )
}
