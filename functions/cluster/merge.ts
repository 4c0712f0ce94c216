import type { Merge } from '../domain/story/story-merge.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

/** Merges the stories of all articles that are pinned together with this article. */
export function mergePinned(state: WindowState, article: string, seq: number): Merge[] {
  const merges: Merge[] = []
  for (const partner of state.pins.together(article)) {
    const own = storyOf(state, article)
    const other = storyOf(state, partner)
    if (!own || !other || own === other || state.pins.divide(own.members.keys(), other.members)) continue
    const { from, into } = state.stories.merge(own, other, seq)
    merges.push({ from: from.id, into: into.id, reason: { rule: 'pinned together', score: 1, partner } })
  }
  return merges
}
