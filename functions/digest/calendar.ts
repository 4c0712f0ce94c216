import ical from 'ical-generator'
import type { Language } from '../model/article.ts'
import type { Edition } from '../model/edition.ts'
import type { Imprint } from './mail/imprint.ts'
import { line } from './mail/line.ts'
import { words } from './words/index.ts'

/** An edition's deadlines as an iCalendar file (RFC 5545), whole days; nothing where it has none. */
export function calendar(edition: Edition, language: Language, imprint: Imprint): string | undefined {
  const stories = edition.sections.find(({ id }) => id === 'deadlines')?.stories ?? []
  if (stories.length === 0) return undefined
  const file = ical({ name: `${imprint.title}: ${words[language].short.deadlines}` })
  for (const story of stories) {
    const { headline, page } = line(story, language, imprint)
    file.createEvent({
      id: `${story.id}@${new URL(page).host}`,
      stamp: new Date(edition.frozenAt),
      start: new Date(`${story.status?.commentsClose?.slice(0, 10)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: headline,
      url: page,
    })
  }
  return file.toString()
}
