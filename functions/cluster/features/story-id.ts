import { hash } from 'node:crypto'

/**
 * The id of the story that this article founds: the day and a hash of the founder's id and first-seen time, so that a
 * retry mints the same one. An article that was never timed founds its story on day zero.
 */
export function storyId(founder: string, firstSeen: string | undefined): string {
  const day = (firstSeen ?? '').slice(0, 10).replaceAll('-', '') || '00000000'
  const digest = hash('sha256', `${founder}\n${firstSeen ?? ''}`)
  return `${day}-${digest.slice(0, 12)}`
}
