import type { Story } from '../model/story.ts'

const DAYS = 14

/** The stories whose comment period closes within 14 days, the first to close first. */
export function deadlines(stories: readonly Story[], now: Date): Story[] {
  const today = now.toISOString().slice(0, 10)
  const last = new Date(now.getTime() + DAYS * 86_400_000).toISOString().slice(0, 10)
  const closing = ({ status }: Story) => status?.commentsClose?.slice(0, 10) ?? ''
  return stories
    .filter((story) => closing(story) >= today && closing(story) <= last)
    .sort((a, b) => (closing(a) < closing(b) ? -1 : closing(a) > closing(b) ? 1 : a.id < b.id ? -1 : 1))
}
