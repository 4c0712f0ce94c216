import { hash } from 'node:crypto'

/**
 * The id of the story that an article starts: the day, and a hash of the article's id and first-seen time, so that a
 * retry gives the same id. Without a time, the day is `00000000`.
 */
export function storyId(founder: string, firstSeen: string | undefined): string {
  const day = (firstSeen ?? '').slice(0, 10).replaceAll('-', '') || '00000000'
  const digest = hash('sha256', `${founder}\n${firstSeen ?? ''}`)
  return `${day}-${digest.slice(0, 12)}`
}
