import type { StoryRecord } from '../story-record.ts'

/** Whether a story is one of its own, has articles, and is not published yet. */
export function isWaiting({ firstPublication, mergedInto, members }: StoryRecord): boolean {
  return firstPublication === undefined && mergedInto === undefined && members.length > 0
}
