import type { Edition, EditionMatter, EditionStory } from '../../../domain/model/edition.ts'
import type { MatterDate } from '../../../domain/model/matter.ts'
import { shownLimits } from '../../../domain/text/clean.ts'
import { clip } from '../../../domain/text/truncate.ts'
import { addDays, isDay } from '../../../domain/time.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { type CalendarDay, writeCalendar } from '../../../web/calendar.ts'
import { type LanguageAndLinks, type MatterRow, matterRow } from './matter-row.ts'

/** Days ahead that bring a matter into an edition, and that "Coming up" has. */
export const AHEAD_DAYS = 28

/** A day that counts in a matter. */
interface ComingDay {
  matter: EditionMatter
  date: MatterDate
}

/** A line of "Coming up": a deadline, a hearing, or a day on which something takes effect or expires. */
export interface ComingRow {
  /** `YYYY-MM-DD`. */
  day: string
  what: MatterDate['kind']
  /** The name of the matter; of a story without one, its headline. */
  name: string
  /** The page of the matter, or of the story. */
  url: string
  /** Of the event in calendars: the same for as long as the event exists. */
  uid: string
  /** Absent if only a story tells of the day. */
  matter?: MatterRow
}

/** "Coming up": all days of the next four weeks, of matters and of the section of deadlines, the earliest first, each once. */
export function comingUp(edition: Edition, reader: LanguageAndLinks): ComingRow[] {
  const days = daysAhead(edition)
  const told = new Set(days.filter(({ date }) => date.kind === 'comments').map(({ date }) => date.story))
  return [
    ...days.map((one) => matterDay(one, reader)),
    ...deadlinesOf(edition).flatMap((story) => (told.has(story.id) ? [] : storyDay(story, edition, reader))),
  ].sort((a, b) => (a.day === b.day ? (a.uid < b.uid ? -1 : 1) : a.day < b.day ? -1 : 1))
}

/** Writes "Coming up" as an iCalendar file (RFC 5545), as whole days. */
export function comingCalendar(
  rows: readonly ComingRow[],
  name: string,
  { frozenAt }: Pick<Edition, 'frozenAt'>,
  { language }: Pick<LanguageAndLinks, 'language'>,
): string {
  const stamp = new Date(frozenAt)
  const { dates } = matterWords[language]
  return writeCalendar(
    name,
    rows.map(
      ({ uid, day, what, name, url }): CalendarDay => ({
        uid,
        day,
        title: `${dates[what]}: ${name}`,
        url,
        stamp,
      }),
    ),
  )
}

function deadlinesOf({ sections }: Edition): readonly EditionStory[] {
  return sections.find(({ id }) => id === 'deadlines')?.stories ?? []
}

function daysAhead({ matters = [], frozenAt }: Edition): ComingDay[] {
  const until = addDays(frozenAt.slice(0, 10), AHEAD_DAYS)
  return matters
    .flatMap((matter) => matter.dates.map((date) => ({ matter, date })))
    .filter(({ date: { day } }) => day <= until)
    .sort((a, b) => (a.date.day < b.date.day ? -1 : a.date.day > b.date.day ? 1 : 0))
}

function matterDay({ matter, date }: ComingDay, reader: LanguageAndLinks): ComingRow {
  const row = matterRow(matter, reader)
  const day = date.day.slice(0, 10)
  const { name, url } = row
  // As in the calendars of the site, so that a reader who has both sees the day once.
  const uid = `${matter.id}-${date.kind}-${day}@${new URL(url).host}`
  return { day, what: date.kind, name, url, uid, matter: row }
}

function storyDay(
  story: EditionStory,
  { frozenAt }: Edition,
  { language, links }: LanguageAndLinks,
): ComingRow[] {
  const day = story.status?.commentsClose?.slice(0, 10)
  if (!isDay(day) || day > addDays(frozenAt.slice(0, 10), AHEAD_DAYS)) return []
  const isTranslated = story.language !== language && story.kind !== 'official'
  const { headline } = (isTranslated && story.other) || story
  const url = links.story(story.id, language)
  return [
    {
      day,
      what: 'comments',
      name: clip(headline, shownLimits.text),
      url,
      uid: `${story.id}@${new URL(url).host}`,
    },
  ]
}
