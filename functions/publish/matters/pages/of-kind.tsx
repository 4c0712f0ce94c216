import type { ComponentChildren } from 'preact'
import type { Matter, MatterKind } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { Context } from '../../context.ts'
import { feedLinks } from '../../feeds/links.ts'
import { Pager } from '../../pages/pager.tsx'
import type { SiteFile } from '../../site/site.ts'
import { changesFeedLink } from '../feeds/changes-feed.ts'
import { activeOf, inRowPages } from '../lists.ts'
import { rowStamp } from '../stamps.ts'
import { FollowAll, KindLinks } from './overview.tsx'
import { MatterRows } from './rows.tsx'

/** The matters of a kind that are active, and links to all of them by the month in which they first appeared. */
export function kindPage(kind: MatterKind, context: Context): SiteFile {
  const { locale, matters } = context
  const words = matterWords[locale.lang]
  const all = matters.all.filter((matter) => matter.kind === kind)
  const [active = []] = inRowPages(activeOf(all, locale.today), 1)
  const months = [...new Set(all.map(monthOf))].sort().reverse()
  const path = sitePaths.mattersOf(kind)
  const madeOf = [...active.map((matter) => rowStamp(matter, locale.today)), ...months]
  return context.file(path, madeOf, { leads: true }, () =>
    listOf(
      { path, kind, title: words.kinds[kind].many, context },
      <>
        {all.length === 0 && <p>{words.kinds[kind].none}</p>}
        {active.length > 0 && (
          <section class="section">
            <h2>{words.active}</h2>
            <MatterRows matters={active} locale={locale} />
          </section>
        )}
        {months.length > 0 && (
          <section class="section">
            <h2>{words.earlier}</h2>
            <p class="calendar">
              {months.map((month) => (
                <a key={month} href={locale.at(sitePaths.mattersSince(kind, month))}>
                  {locale.day(`${month}-01`, 'month')}
                </a>
              ))}
            </p>
          </section>
        )}
      </>,
    ),
  )
}

/** The month in which readers first saw a matter. It never changes. */
export function monthOf({ since }: Pick<Matter, 'since'>): string {
  return since.slice(0, 7)
}

/**
 * The matters of a kind that first appeared in a month, on as many pages as they need. A new one is the last, so that it
 * changes no other page.
 */
export function* monthPages(
  kind: MatterKind,
  month: string,
  matters: readonly Matter[],
  context: Context,
): Iterable<SiteFile> {
  const { locale } = context
  const { days } = locale.words
  const oldestFirst = matters.toSorted((a, b) => (a.since + a.id < b.since + b.id ? -1 : 1))
  const pages = inRowPages(oldestFirst)
  for (const [before, some] of pages.entries()) {
    const number = before + 1
    const path = sitePaths.mattersSince(kind, month, number)
    const at = (other: number) => locale.at(sitePaths.mattersSince(kind, month, other))
    const madeOf = [
      ...some.map((matter) => rowStamp(matter, locale.today)),
      `${number} ${number < pages.length}`,
    ]
    yield context.file(path, madeOf, { leads: true }, () => {
      const title = `${matterWords[locale.lang].kinds[kind].many}, ${locale.day(`${month}-01`, 'month')}`
      return listOf(
        { path, kind, title, context },
        <>
          <MatterRows matters={some} locale={locale} />
          {pages.length > 1 && (
            <Pager
              label={title}
              links={[
                number > 1 && { href: at(number - 1), text: days.back },
                number < pages.length && { href: at(number + 1), text: days.continued },
              ]}
            />
          )}
        </>,
      )
    })
  }
}

interface ListPage {
  path: string
  kind: MatterKind
  title: string
  context: Context
}

function listOf({ path, kind, title, context }: ListPage, children: ComponentChildren): string {
  return context.page({
    path,
    title,
    description: matterWords[context.locale.lang].description,
    section: 'matters',
    feeds: [changesFeedLink(context), ...feedLinks(context)],
    children: (
      <div class="columns">
        <div class="column">
          <header class="opening">
            <h1>{title}</h1>
            <KindLinks context={context} current={kind} />
          </header>
          {children}
        </div>
        <div class="side">
          <FollowAll context={context} />
        </div>
      </div>
    ),
  })
}
