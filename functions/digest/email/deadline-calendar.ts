import ical from 'ical-generator'
import type { Language } from '../../domain/model/article.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { words } from '../../i18n/email.ts'
import type { PublicationDetails } from './publication-details.ts'
import { storyLine } from './story-line.ts'

/** Writes an edition's deadlines as an iCalendar file (RFC 5545), as whole days. */
export function deadlineCalendar(
  edition: Edition,
  language: Language,
  publication: PublicationDetails,
): string {
  const stories = edition.sections.find(({ id }) => id === 'deadlines')?.stories ?? []
  const calendar = ical({ name: `${publication.title}: ${words[language].shortSections.deadlines}` })
  for (const story of stories) {
    const { headline, page } = storyLine(story, language, publication)
    const start = new Date(`${story.status?.commentsClose?.slice(0, 10)}T00:00:00Z`)
    // A single bad date must not stop the rest of the site from being published.
    if (Number.isNaN(start.getTime())) continue
    calendar.createEvent({
      id: `${story.id}@${new URL(page).host}`,
      stamp: new Date(edition.frozenAt),
      start,
      timezone: 'UTC',
      allDay: true,
      summary: headline,
      url: page,
    })
  }
  return calendar.toString()
}
