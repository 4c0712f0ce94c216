import { NAME_LENGTH } from '../../../domain/edition/edition-size.ts'
import type { Edition } from '../../../domain/model/edition.ts'
import { clip } from '../../../domain/text/truncate.ts'
import { words } from '../../../i18n/email.ts'
import { matterWords } from '../../../i18n/matters.ts'
import { comingCalendar, comingUp } from '../../compose/matters/coming-up.ts'
import type { LanguageAndLinks } from '../../compose/matters/matter-row.ts'
import { shortDay } from '../days.ts'
import type { PublicationDetails } from '../publication-details.ts'

/** A line of "Coming up", in words. */
export interface ComingLine {
  /** Such as "Dec. 6". */
  day: string
  /** What happens then, such as "Comments close". */
  what: string
  name: string
  /** The page of the matter or story. */
  url: string
}

/** Puts the days of the next four weeks into words, the earliest first. */
export function comingLines(edition: Edition, reader: LanguageAndLinks): ComingLine[] {
  const { language } = reader
  return comingUp(edition, reader).map(({ day, what, name, url }) => ({
    day: shortDay(day, words[language]),
    what: matterWords[language].dates[what],
    name: clip(name, NAME_LENGTH),
    url,
  }))
}

/** Writes the same days as an iCalendar file (RFC 5545); `undefined` if there are none. */
export function calendarOf(
  edition: Edition,
  language: LanguageAndLinks['language'],
  { title, links }: PublicationDetails,
): string | undefined {
  const reader = { language, links }
  const days = comingUp(edition, reader)
  if (days.length === 0) return undefined
  const name = `${title}: ${words[language].matters.coming}`
  return comingCalendar(days, name, edition, reader)
}
