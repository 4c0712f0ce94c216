import type { Merge } from '../domain/story/story-merge.ts'
import type { OpenStory } from './window/open-story.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

/** Merges the candidates that an article showed to be the same story as its own. `partner` is that article. */
export function mergeSimilar(
  state: WindowState,
  mergeCandidates: readonly OpenStory[],
  partner: string,
  seq: number,
): Merge[] {
  const { stories } = state
  const merges: Merge[] = []
  const candidates = new Set(mergeCandidates)
  let story = storyOf(state, partner)!
  const next = () => stories.nearestMergeable(story, [...candidates])
  for (let similar = next(); similar; similar = next()) {
    candidates.delete(similar.story)
    const { from, into } = stories.merge(story, similar.story, seq)
    merges.push({
      from: from.id,
      into: into.id,
      reason: { rule: 'same event', score: similar.score, partner },
    })
    story = into
  }
  return merges
}

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
