import { type Matter, type MatterDate, standingDates } from '../../domain/model/matter.ts'
import { fileAt, sitePaths } from '../../domain/site-paths.ts'
import { addDays, parseDate } from '../../domain/time.ts'
import { matterWords } from '../../i18n/matters.ts'
import { type CalendarDay, writeCalendar } from '../../web/calendar.ts'
import { fileTypeOf } from '../../web/http/content-type.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { type Coming, nextDates } from './lists.ts'
import { nameOf } from './public-matter.ts'

/** More than a reader's calendar ever needs. */
const MAX_DATES = 500
/** A day stays in a reader's calendar for so long after it has passed. */
const KEPT_DAYS = 30

/** All dates of a matter, if it has any. `at` is the id in the address. */
export function* matterCalendar(
  matter: Matter,
  context: Context,
  { stamp, at = matter.id }: { stamp: string; at?: string },
): Iterable<SiteFile> {
  const dates = standingDates(matter, context.locale.today)
  if (dates.length === 0) return
  const path = sitePaths.matterCalendar(at)
  yield file(context, path, [stamp], () =>
    writeCalendar(
      nameOf(matter, context.locale),
      dates.slice(-MAX_DATES).map((date) => dayOf(date, matter, context)),
    ),
  )
}

/** The coming dates of all matters and those of the last month, if there are any: a calendar may not be empty (RFC 5545, 3.4). */
export function* mattersCalendar(context: Context): Iterable<SiteFile> {
  const { locale, site } = context
  const dates = datesOfAll(context)
  if (dates.length === 0) return
  const days = dates.map(({ matter, date }) => dayOf(date, matter, context))
  const made = file(context, sitePaths.mattersCalendar, [JSON.stringify(days)], () =>
    writeCalendar(`${site.configuration.publication.title}: ${matterWords[locale.lang].title}`, days),
  )
  yield { ...made, leads: true }
}

/** Whether there is a calendar of all matters that pages can link to. */
export function hasMattersCalendar(context: Context): boolean {
  return datesOfAll(context).length > 0
}

function datesOfAll({ locale, matters, memory }: Context): Coming[] {
  return memory.of('dates of matters', [matters.all], () =>
    nextDates(matters.all, addDays(locale.today, -KEPT_DAYS), MAX_DATES),
  )
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
    ...fileTypeOf(name),
    stamp: stampOf('calendar', ...madeOf),
    leads: false,
    body,
  }
}
