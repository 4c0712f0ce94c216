import { inLanguage } from '../../../domain/edition/in-language.ts'
import type { Edition, EditionMatter, EditionStory } from '../../../domain/model/edition.ts'
import { type MatterDate, waiting } from '../../../domain/model/matter.ts'
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

/**
 * "Coming up": the days of the next four weeks, of matters and of documents that belong to none, the earliest first, each
 * once. The day on which something takes effect that became final in this edition is among them, however far it is.
 */
export function comingUp(edition: Edition, reader: LanguageAndLinks): ComingRow[] {
  const days = daysAhead(edition)
  return [
    ...days.map((one) => matterDay(one, reader)),
    ...storyDays(edition).map((one) => storyDay(one, reader)),
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

function daysAhead({ matters = [], frozenAt }: Edition): ComingDay[] {
  const until = addDays(frozenAt.slice(0, 10), AHEAD_DAYS)
  return matters
    .flatMap((matter) => matter.dates.map((date) => ({ matter, date })))
    .filter(({ matter, date: { kind, day } }) => day <= until || (kind === 'effective' && isNowFinal(matter)))
}

/** Whether a rule or law became final in this edition and waits for its day. */
export function isNowFinal({ changes }: Pick<EditionMatter, 'changes'>): boolean {
  return changes.some(({ status }) => waiting.has(status))
}

/** A day that only a story tells of. */
interface StoryDay {
  story: EditionStory
  what: 'comments' | 'effective'
  day: string
}

/** The days to come that stories name and no matter does. */
function storyDays({ sections, matters = [], frozenAt }: Edition): StoryDay[] {
  const today = frozenAt.slice(0, 10)
  const until = addDays(today, AHEAD_DAYS)
  const told = new Set(
    matters.flatMap(({ stories, dates }) =>
      dates.flatMap(({ kind, story }) => [...stories, story].map((one) => `${kind} ${one}`)),
    ),
  )
  const stories = new Map(sections.flatMap(({ stories }) => stories.map((story) => [story.id, story])))
  return [...stories.values()].flatMap((story): StoryDay[] => {
    const { stage, commentsClose, effective } = story.status ?? {}
    const comments = commentsClose?.slice(0, 10)
    const takesEffect = stage === 'final' ? effective?.slice(0, 10) : undefined
    return [
      ...(isDay(comments) && comments >= today && comments <= until
        ? [{ story, what: 'comments' as const, day: comments }]
        : []),
      ...(isDay(takesEffect) && takesEffect >= today
        ? [{ story, what: 'effective' as const, day: takesEffect }]
        : []),
    ].filter(({ what }) => !told.has(`${what} ${story.id}`))
  })
}

function matterDay({ matter, date }: ComingDay, reader: LanguageAndLinks): ComingRow {
  const row = matterRow(matter, reader)
  const day = date.day.slice(0, 10)
  const { name, url } = row
  // As in the calendars of the site, so that a reader who has both sees the day once.
  const uid = `${matter.id}-${date.kind}-${day}@${new URL(url).host}`
  return { day, what: date.kind, name, url, uid, matter: row }
}

function storyDay({ story, what, day }: StoryDay, { language, links }: LanguageAndLinks): ComingRow {
  const url = links.story(story.id, language)
  const { host } = new URL(url)
  return {
    day,
    what,
    name: clip(inLanguage(story, language).headline, shownLimits.text),
    url,
    uid: what === 'comments' ? `${story.id}@${host}` : `${story.id}-${what}@${host}`,
  }
}
