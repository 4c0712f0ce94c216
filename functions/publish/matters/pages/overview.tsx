import type { JSX } from 'preact'
import { type Matter, type MatterKind, matterKinds } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { SignUp } from '../../../web/components/sign-up.tsx'
import { Box, TocEntries } from '../../../web/components/toc.tsx'
import type { Context } from '../../context.ts'
import { feedLinks } from '../../feeds/links.ts'
import type { SiteFile } from '../../site/site.ts'
import { hasMattersCalendar } from '../calendars.ts'
import { changesFeedLink } from '../feeds/changes-feed.ts'
import { type Coming, nextDates } from '../lists.ts'
import { rowStamp } from '../stamps.ts'
import { comingEntry, MatterRows } from './rows.tsx'

const ROWS_OF_KIND = 8
const DATES_SHOWN = 12

/** The matters by kind, those that changed last first; the pages of kinds have all of them. */
export function mattersPage(context: Context): SiteFile {
  const { locale, matters } = context
  const words = matterWords[locale.lang]
  const byKind = Map.groupBy(matters.all, ({ kind }) => kind)
  const coming = nextDates(matters.all, locale.today, DATES_SHOWN)
  const shown = matterKinds.map((kind): OfKind => {
    const all = byKind.get(kind) ?? []
    return { kind, count: all.length, rows: all.slice(0, ROWS_OF_KIND) }
  })
  const hasCalendar = hasMattersCalendar(context)
  const madeOf = [
    `${hasCalendar}`,
    ...shown.flatMap(({ count, rows }) => [`${count}`, ...rows.map((one) => rowStamp(one, locale.today))]),
    ...coming.map(({ matter, date }) => `${rowStamp(matter, locale.today)} ${date.kind} ${date.day}`),
  ]
  return context.file(sitePaths.matters, madeOf, { leads: true }, () =>
    context.page({
      path: sitePaths.matters,
      title: words.title,
      description: words.description,
      section: 'matters',
      feeds: [changesFeedLink(context), ...feedLinks(context)],
      children: <Overview context={context} shown={shown} coming={coming} hasCalendar={hasCalendar} />,
    }),
  )
}

interface OfKind {
  kind: MatterKind
  /** How many there are. */
  count: number
  rows: readonly Matter[]
}

interface OverviewProps {
  context: Context
  shown: OfKind[]
  coming: Coming[]
  hasCalendar: boolean
}

function Overview({ context, shown, coming, hasCalendar }: OverviewProps): JSX.Element {
  const { locale } = context
  const words = matterWords[locale.lang]
  const some = shown.filter(({ count }) => count > 0)
  return (
    <div class="columns">
      <div class="column">
        <header class="opening">
          <h1>{words.title}</h1>
          <p>{words.what}</p>
          <KindLinks context={context} />
        </header>
        {some.length === 0 && <p>{words.none}</p>}
        {some.map(({ kind, count, rows }) => (
          <section key={kind} class="section">
            <h2>{words.kinds[kind].many}</h2>
            <MatterRows matters={rows} locale={locale} />
            {count > rows.length && (
              <p class="more">
                <a href={locale.at(sitePaths.mattersOf(kind))}>
                  {words.allOf(words.kinds[kind].many, count)}
                </a>
              </p>
            )}
          </section>
        ))}
      </div>
      <div class="side">
        {coming.length > 0 && (
          <Box title={words.coming}>
            <TocEntries entries={coming.map((one) => comingEntry(one, locale))} />
          </Box>
        )}
        <FollowAll context={context} hasCalendar={hasCalendar} />
      </div>
    </div>
  )
}

/** Links to the pages of the kinds, which work without a script. `current` is the kind of this page. */
export function KindLinks({ context, current }: { context: Context; current?: MatterKind }): JSX.Element {
  const { locale } = context
  const words = matterWords[locale.lang]
  return (
    <nav class="kinds" aria-label={words.byKind}>
      <ul>
        {current && (
          <li>
            <a href={locale.at(sitePaths.matters)}>{words.all}</a>
          </li>
        )}
        {matterKinds.map((kind) => (
          <li key={kind}>
            <a
              href={locale.at(sitePaths.mattersOf(kind))}
              aria-current={kind === current ? 'page' : undefined}
            >
              {words.kinds[kind].many}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface FollowAllProps {
  context: Context
  /** Whether to link to the calendar. Only pages that are rendered again when it comes and goes may. */
  hasCalendar?: boolean
}

/** How to follow all matters: a feed of changes, a calendar, and the email. */
export function FollowAll({ context: { locale }, hasCalendar = false }: FollowAllProps): JSX.Element {
  const words = matterWords[locale.lang]
  return (
    <>
      <Box title={words.follow.feeds}>
        <TocEntries
          entries={[
            { href: locale.at(sitePaths.matterChanges), text: words.follow.everyChange },
            ...(hasCalendar ? [{ href: locale.at(sitePaths.mattersCalendar), text: words.calendar }] : []),
          ]}
        />
      </Box>
      <Box title={locale.words.signUp.title}>
        <SignUp locale={locale} />
      </Box>
    </>
  )
}
