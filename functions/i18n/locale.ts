import type { Language } from '../domain/model/article.ts'
import type { Publication } from '../domain/model/publication.ts'
import type { Place, Topic } from '../domain/model/taxonomy.ts'
import { inLanguage } from '../domain/site-paths.ts'
import { dayOf, wallClock, wallClockOfDay, weekdays } from '../domain/time.ts'
import { type Words, words } from './site.ts'

/** The topics and places of the configuration. */
export interface Taxonomy {
  topics: readonly Topic[]
  places: readonly Place[]
}

/** The words, names, dates and addresses of pages in one language. */
export interface Locale {
  lang: Language
  words: Words
  /** The day on which the page is rendered, such as `2026-11-22`. */
  today: string
  /** The path of a page in this language: `/topics/` becomes `/es/topics/` in Spanish. */
  at: (path: string) => string
  /** The name of a topic; `undefined` if the taxonomy does not have it, or no longer. */
  topic: (id: string) => string | undefined
  /** The name of a place; `undefined` if the taxonomy does not have it, or no longer. */
  place: (id: string) => string | undefined
  /** Formats a moment in the publication's time zone. */
  date: (at: Date, form: DateForm) => string
  /** Formats a calendar day such as `2026-11-22`. */
  day: (day: string, form: DateForm) => string
}

type DateForm = Exclude<keyof Words['dates'], 'weekdays'>

/** Makes the locale of one language, for pages that are rendered at `today`. */
export function localeOf(
  lang: Language,
  { schedule }: Pick<Publication, 'schedule'>,
  { topics, places }: Taxonomy,
  today: Date,
): Locale {
  const own = words[lang]
  const topicNames = new Map(topics.map(({ id, name }) => [id, name[lang]]))
  const placeNames = new Map(places.map(({ id, name }) => [id, name[lang]]))
  return {
    lang,
    words: own,
    today: dayOf(today, schedule.timeZone),
    at: (path) => inLanguage(path, lang),
    topic: (id) => topicNames.get(id),
    place: (id) => placeNames.get(id),
    date: (at, form) => own.dates[form](wallClock(at, schedule.timeZone)),
    day: (day, form) => own.dates[form](wallClockOfDay(day)),
  }
}

/** The name of the weekday on which the weekly edition is sent. */
export function mailingDay({ words }: Locale, { schedule }: Publication): string {
  return words.dates.weekdays[weekdays.indexOf(schedule.weekly.day)]!
}
