import ical from 'ical-generator'
import type { Language } from '../../domain/model/article.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { words } from '../../i18n/email.ts'
import type { Imprint } from './imprint.ts'
import { line } from './line.ts'

/** An edition's deadlines as an iCalendar file (RFC 5545), whole days. */
export function calendar(edition: Edition, language: Language, imprint: Imprint): string {
  const stories = edition.sections.find(({ id }) => id === 'deadlines')?.stories ?? []
  const file = ical({ name: `${imprint.title}: ${words[language].shortSections.deadlines}` })
  for (const story of stories) {
    const { headline, page } = line(story, language, imprint)
    const start = new Date(`${story.status?.commentsClose?.slice(0, 10)}T00:00:00Z`)
    // One bad date must not keep the others, nor the whole site, from being published.
    if (Number.isNaN(start.getTime())) continue
    file.createEvent({
      id: `${story.id}@${new URL(page).host}`,
      stamp: new Date(edition.frozenAt),
      start,
      timezone: 'UTC',
      allDay: true,
      summary: headline,
      url: page,
    })
  }
  return file.toString()
}
