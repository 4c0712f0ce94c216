import type { Placement } from '../../domain/model/article.ts'
import { conflictOf, kindsThatChange, namedInBoth, nothingNamed } from '../evidence/evidence.ts'
import { storyId } from '../features/story-id.ts'
import type { Reconsider } from '../moves.ts'
import { storyOf } from '../window/window-state.ts'

const none: ReadonlyMap<string, Placement> = new Map()

/**
 * An article that joined a story by its score leaves it if it conflicts with all other articles after an edit, by naming another
 * state, country of origin, court, age, city or bill. That is the only evidence strong enough to change what readers may have
 * seen; a count or a result may have changed since. Its copies leave with it.
 */
export const reconsiderEdited: Reconsider = (state, id, { seq, at }) => {
  const story = storyOf(state, id)
  const article = state.articles.get(id)
  if (!story || !article || article.placement.rule !== 'same event') return none
  const isWith = (placement: Placement, member: string) => member === id || placement.copyOf === id
  const others = [...story.members].filter(([member, { placement }]) => !isWith(placement, member))
  const named = others.reduce((all, [, { features }]) => namedInBoth(all, features.named), nothingNamed)
  if (conflictOf(article.features.named, named, kindsThatChange) === undefined) return none
  const moved: Placement = { story: storyId(`${id} moved ${seq}`, at), copyOf: id, rule: 'moved', score: 1 }
  return new Map(
    [...story.members]
      .filter(([member, { placement }]) => isWith(placement, member))
      .map(([member]) => [member, moved]),
  )
}
