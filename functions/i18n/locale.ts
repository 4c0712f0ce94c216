import type { Language } from '../domain/model/article.ts'
import type { Publication } from '../domain/model/publication.ts'
import type { Place, Topic } from '../domain/model/taxonomy.ts'
import { dayOf, wallClock, wallClockOfDay, weekdays } from '../domain/time.ts'
import { type Words, words } from './site.ts'

export interface Taxonomy {
  topics: readonly Topic[]
  places: readonly Place[]
}

/** How things are called and dated for readers of one language. */
export interface Locale {
  lang: Language
  words: Words
  /** The day on which the page is made, such as `2026-11-22`. */
  today: string
  /** The address of a page of this language: `/topics/` is `/es/topics/` in Spanish. */
  at: (path: string) => string
  /** Nothing where the taxonomy has no such topic (any more). */
  topic: (slug: string) => string | undefined
  place: (id: string) => string | undefined
  /** A moment, in the publication's time zone. */
  date: (at: Date, form: DateForm) => string
  /** A day such as `2026-11-22`, as it stands in the calendar. */
  day: (day: string, form: DateForm) => string
}

type DateForm = 'long' | 'weekday' | 'full' | 'short' | 'month' | 'time'

export function localeOf(
  lang: Language,
  { schedule }: Pick<Publication, 'schedule'>,
  { topics, places }: Taxonomy,
  today: Date,
): Locale {
  const spoken = words[lang]
  const topicNames = new Map(topics.map(({ slug, name }) => [slug, name[lang]]))
  const placeNames = new Map(places.map(({ id, name }) => [id, name[lang]]))
  return {
    lang,
    words: spoken,
    today: dayOf(today, schedule.timeZone),
    at: (path) => (lang === 'en' ? path : `/${lang}${path}`),
    topic: (slug) => topicNames.get(slug),
    place: (id) => placeNames.get(id),
    date: (at, form) => spoken.dates[form](wallClock(at, schedule.timeZone)),
    day: (day, form) => spoken.dates[form](wallClockOfDay(day)),
  }
}

/** The weekday on which the weekly edition is mailed, in words. */
export function mailingDay({ words }: Locale, { schedule }: Publication): string {
  return words.dates.weekdays[weekdays.indexOf(schedule.weekly.day)]!
}
