import type { Story } from '../../model/story.ts'

/**
 * Leaves out the stories whose articles all moved to a story that is among these, since their addresses lead there. A story
 * whose articles moved to one that readers don't see stays, withdrawn: an address that readers may have never vanishes.
 */
export function withoutMoved(stories: readonly Story[]): Story[] {
  const replaced = new Set(
    stories.filter(({ withdrawn }) => !withdrawn?.moved).flatMap(({ formerIds = [] }) => formerIds),
  )
  return stories.filter(({ id, withdrawn }) => !withdrawn?.moved || !replaced.has(id))
}
