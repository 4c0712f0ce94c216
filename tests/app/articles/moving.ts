import type { CreateClusterer } from '../../../functions/app/articles/rebuild-window.ts'
import { storyId } from '../../../functions/cluster/features/story-id.ts'
import type { Reconsider } from '../../../functions/cluster/moves.ts'
import { createProductionClusterer } from '../../../functions/cluster/production-clusterer.ts'
import { storyOf } from '../../../functions/cluster/window/window-state.ts'
import type { Placement } from '../../../functions/domain/model/article.ts'

/** A move of an article: to the story of another one, or to a `new` one, which may follow the story of a third. */
interface Move {
  article: string
  to: string
  follows?: string
}

/** The moves that are made when an article, by its id, is edited. */
export type Moves = Record<string, readonly Move[]>

/** A production clusterer that makes these moves. */
export function movingClusterer(moves: () => Moves): CreateClusterer {
  const reconsider: Reconsider = (state, id, { seq, at }) => {
    const storyAt = (to: string) => storyOf(state, to)!.id
    return new Map(
      (moves()[id] ?? []).map(({ article, to, follows }): [string, Placement] => [
        article,
        {
          story: to === 'new' ? storyId(`${id} moved ${seq}`, at) : storyAt(to),
          copyOf: article,
          rule: 'moved',
          score: 0.5,
          partner: id,
          ...(follows !== undefined && { follows: storyAt(follows) }),
        },
      ]),
    )
  }
  return (pins, options) => createProductionClusterer(pins, { ...options, reconsider })
}
