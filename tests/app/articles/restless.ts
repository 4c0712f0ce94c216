import { storyId } from '../../../functions/cluster/features/story-id.ts'
import type { Reconsider } from '../../../functions/cluster/moves.ts'
import type { Pin } from '../../../functions/cluster/pins/pins.ts'
import { createProductionClusterer } from '../../../functions/cluster/production-clusterer.ts'
import type { StoryFacts } from '../../../functions/cluster/window/story-facts.ts'
import { storyOf } from '../../../functions/cluster/window/window-state.ts'
import type { Placement } from '../../../functions/domain/model/article.ts'
import { hash } from '../../../functions/domain/text/hash.ts'

/**
 * Moves articles for no reason, in most stories in which an article is edited: to a new story or to that
 * of the newest article elsewhere. What it does depends on everything that a window must restore: texts and order.
 */
const restless: Reconsider = (state, article, { seq, at }) => {
  const moves = new Map<string, Placement>()
  const story = storyOf(state, article)!
  const chance = (id: string) => hash(`${article} ${id} ${state.articles.get(id)!.features.titleKey}`) % 4
  const elsewhere = [...state.articles.keys()].reverse().find((id) => storyOf(state, id) !== story)
  for (const [position, id] of [...story.members.keys()].entries()) {
    const lot = (chance(id) + position) % 4
    const start = storyId(`${article} moved ${seq}`, at)
    const to = lot < 2 ? start : lot === 2 && elsewhere ? storyOf(state, elsewhere)!.id : undefined
    if (to === undefined) continue
    const follows = to === start && { follows: story.id }
    moves.set(id, { story: to, copyOf: id, rule: 'moved', score: 0.5, partner: article, ...follows })
  }
  return moves
}

/** A production clusterer that moves articles. */
export function createRestless(pins?: readonly Pin[], { facts }: { facts?: StoryFacts } = {}) {
  return createProductionClusterer(pins, { reconsider: restless, ...(facts && { facts }) })
}
