import type { Language } from '../../domain/model/article.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { words } from '../../i18n/email.ts'
import { writeCalendar } from '../../web/calendar.ts'
import type { PublicationDetails } from './publication-details.ts'
import { storyLine } from './story-line.ts'

/** Writes an edition's deadlines as an iCalendar file (RFC 5545), as whole days. */
export function deadlineCalendar(
  edition: Edition,
  language: Language,
  publication: PublicationDetails,
): string {
  const stories = edition.sections.find(({ id }) => id === 'deadlines')?.stories ?? []
  const days = stories.map((story) => {
    const { headline, page } = storyLine(story, language, publication)
    return {
      uid: `${story.id}@${new URL(page).host}`,
      day: story.status?.commentsClose ?? '',
      title: headline,
      url: page,
      stamp: new Date(edition.frozenAt),
    }
  })
  return writeCalendar(`${publication.title}: ${words[language].shortSections.deadlines}`, days)
}
