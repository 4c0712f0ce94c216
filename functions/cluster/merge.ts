import type { Merge } from '../domain/story/story-merge.ts'
import type { OpenStory } from './window/open-story.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

/** An article near to several stories may show that they are one. */
export function mergeTwins(
  room: WindowState,
  rivals: readonly OpenStory[],
  partner: string,
  entry: number,
): Merge[] {
  const { stories } = room
  const merges: Merge[] = []
  const left = new Set(rivals)
  let story = storyOf(room, partner)!
  for (let twin = stories.twin(story, [...left]); twin; twin = stories.twin(story, [...left])) {
    left.delete(twin.story)
    const { from, into } = stories.join(story, twin.story, entry)
    merges.push({ from: from.id, into: into.id, reason: { rule: 'same event', score: twin.score, partner } })
    story = into
  }
  return merges
}

/** Brings the stories of all that are pinned together with this article into one. */
export function mergePinned(room: WindowState, article: string, entry: number): Merge[] {
  const merges: Merge[] = []
  for (const partner of room.pins.together(article)) {
    const mine = storyOf(room, article)
    const theirs = storyOf(room, partner)
    if (!mine || !theirs || mine === theirs || room.pins.divide(mine.members.keys(), theirs.members)) continue
    const { from, into } = room.stories.join(mine, theirs, entry)
    merges.push({ from: from.id, into: into.id, reason: { rule: 'pinned together', score: 1, partner } })
  }
  return merges
}
