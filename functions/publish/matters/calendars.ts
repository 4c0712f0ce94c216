import type { Matter, MatterDate } from '../../domain/model/matter.ts'
import { fileAt, sitePaths } from '../../domain/site-paths.ts'
import { parseDate } from '../../domain/time.ts'
import { matterWords } from '../../i18n/matters.ts'
import { type CalendarDay, writeCalendar } from '../../web/calendar.ts'
import { contentTypeOf } from '../../web/http/content-type.ts'
import { type Context, PAGE_CACHE_CONTROL } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { linkStamp } from './fingerprints.ts'
import { nextDates } from './lists.ts'
import { nameOf } from './public-matter.ts'

/** More than a reader's calendar ever needs. */
const MAX_DATES = 500

/** All dates of a matter, if it has any. `at` is the id in the address. */
export function* matterCalendar(
  matter: Matter,
  context: Context,
  { stamp, at = matter.id }: { stamp: string; at?: string },
): Iterable<SiteFile> {
  if (matter.dates.length === 0) return
  const path = sitePaths.matterCalendar(at)
  yield file(context, path, [stamp], () =>
    writeCalendar(
      nameOf(matter, context.locale),
      matter.dates.slice(-MAX_DATES).map((date) => dayOf(date, matter, context)),
    ),
  )
}

/** The coming dates of all matters. */
export function mattersCalendar(context: Context): SiteFile {
  const { locale, matters, site } = context
  const coming = nextDates(matters.all, locale.today, MAX_DATES)
  const madeOf = coming.map(({ matter, date }) => `${linkStamp(matter)} ${JSON.stringify(date)}`)
  const file_ = file(context, sitePaths.mattersCalendar, madeOf, () =>
    writeCalendar(
      `${site.configuration.publication.title}: ${matterWords[locale.lang].title}`,
      coming.map(({ matter, date }) => dayOf(date, matter, context)),
    ),
  )
  return { ...file_, leads: true }
}

function dayOf({ day, kind, story }: MatterDate, matter: Matter, context: Context): CalendarDay {
  const { locale, siteUrl, matters } = context
  return {
    uid: `${matter.id}-${kind}-${day.slice(0, 10)}@${new URL(siteUrl).host}`,
    day,
    title: `${matterWords[locale.lang].dates[kind]}: ${nameOf(matter, locale)}`,
    url: siteUrl + locale.at(sitePaths.matter(matter.id)),
    stamp: parseDate(matters.story(story)?.published) ?? parseDate(matter.since) ?? new Date(0),
  }
}

function file(
  { locale, stampOf }: Context,
  path: string,
  madeOf: readonly string[],
  body: () => string,
): SiteFile {
  const name = fileAt(locale.at(path))
  return {
    path: name,
    contentType: contentTypeOf(name),
    cacheControl: PAGE_CACHE_CONTROL,
    stamp: stampOf('calendar', ...madeOf),
    leads: false,
    body,
  }
}
