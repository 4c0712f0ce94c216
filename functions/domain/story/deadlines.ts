import type { Story } from '../model/story.ts'
import { addDays } from '../time.ts'

const DAYS = 14

/** The stories whose comment period closes within 14 days of a day, the first to close first. */
export function deadlines(stories: readonly Story[], today: string): Story[] {
  const last = addDays(today, DAYS)
  const closing = ({ status }: Story) => status?.commentsClose?.slice(0, 10) ?? ''
  return stories
    .filter((story) => closing(story) >= today && closing(story) <= last)
    .sort((a, b) => (closing(a) < closing(b) ? -1 : closing(a) > closing(b) ? 1 : a.id < b.id ? -1 : 1))
}
