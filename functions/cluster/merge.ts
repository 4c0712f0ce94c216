import type { Merge } from '../domain/story/story-merge.ts'
import type { ArticleFeatures } from './features/features.ts'
import { compare } from './score/compare.ts'
import { nearestPair, probability } from './score/story-score.ts'
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

/**
 * Merges stories of one article with the story that an article just joined, if they would join it now that it has more
 * articles. An earlier report may be unlike the first ones of its event, and near those that came after it.
 */
export function mergeLone(state: WindowState, article: string, seq: number): Merge[] {
  const { features } = state.articles.get(article)!
  if (storyOf(state, article)!.members.size < 2) return []
  const merges: Merge[] = []
  for (const lone of state.stories.loneNear(features, state.settings.loneDays)) {
    // It may have merged into the last one.
    const story = storyOf(state, article)!
    const [first] = lone.members.keys()
    if (lone === story || [lone.id, story.id].some((id) => state.facts.held(first!, id))) continue
    const { joined } = state.stories.nearestToLone(lone)
    if (joined?.story !== story) continue
    const partner = nearestPair(joined.comparison, state.model).with
    const [own] = lone.latest as [ArticleFeatures]
    const why = compare(undefined, own, partner, story.named, state.stories.rarityFor(own, story))
    const { from, into } = state.stories.merge(lone, story, seq)
    const reason = { rule: 'same event', score: probability(joined.score), partner: partner.id, why }
    merges.push({ from: from.id, into: into.id, reason })
  }
  return merges
}
