import type { Placement } from '../../domain/model/article.ts'
import type { Unmerge } from '../../domain/story/links/story-merge.ts'
import { storyId } from '../features/story-id.ts'
import { moveArticles } from '../moves.ts'
import { type ClusteredArticle, isFounderOf } from '../window/clustered-article.ts'
import type { OpenStory } from '../window/open-story.ts'
import { storyOf, type WindowState } from '../window/window-state.ts'
import type { Pin } from './pins.ts'

/** What a split changed: the merge that it took back, and the articles that moved, in that order. */
export interface Split {
  unmerged: Unmerge[]
  placements: Map<string, Placement>
}

/**
 * Splits a story with two articles that an editor pinned apart. If the two came from different stories that were merged,
 * the merge is taken back: each story has its former ID and articles, and copies of the articles that leave go with them.
 * Otherwise the founder stays, of two others the earlier one, and the other one starts a new story with its copies.
 * Placements are in the order in which the articles move, the pinned one last. `seq` is the number of the log entry that
 * decides it.
 */
export function splitStory(state: WindowState, pin: Pin, seq: number): Split {
  const story = storyOf(state, pin.a)
  if (!story || story !== storyOf(state, pin.b)) return { unmerged: [], placements: new Map() }
  const [a, b] = [pin.a, pin.b].map((id) => state.articles.get(id)!) as [ClusteredArticle, ClusteredArticle]
  const joinedBy = state.stories.joinedBy(a.placement.story, b.placement.story)
  if (joinedBy !== undefined) return takeBack(state, joinedBy, seq)
  const placements = startOwn(story, [a, b], pin.at)
  moveArticles(state, placements, seq)
  return { unmerged: [], placements }
}

/** Takes back the merge of a story. The copies of its articles that came since go with it. */
export function takeBack(state: WindowState, merged: string, seq: number): Split {
  const whole = state.stories.get(merged)
  const unmerge = state.stories.unmerge(merged)
  if (!whole || !unmerge) return { unmerged: [], placements: new Map() }
  const placements = copiesOf(state, whole, unmerge)
  moveArticles(state, placements, seq)
  return { unmerged: [unmerge], placements }
}

/** The articles that joined the whole as copies of what is now a story of its own. */
function copiesOf(state: WindowState, whole: OpenStory, { story }: Unmerge): Map<string, Placement> {
  const own = state.stories.get(story)
  const moved = new Map<string, Placement>()
  if (!own) return moved
  for (const [id, { placement }] of whole.members) {
    const original = placement.copyOf
    const isCopy = original !== id && own.members.has(original) && !own.members.has(id)
    if (isCopy && !state.pins.divide([id], own.members)) moved.set(id, { ...placement, story: own.id })
  }
  return moved
}

function startOwn(story: OpenStory, pair: ClusteredArticle[], at?: string): Map<string, Placement> {
  const moved = new Map<string, Placement>()
  const [staying, leaving] = pair.sort(
    (one, other) =>
      Number(isFounderOf(other, story.id)) - Number(isFounderOf(one, story.id)) || byTime(one, other),
  ) as [ClusteredArticle, ClusteredArticle]
  const { id, firstSeen } = leaving.features
  // The id that it would have had as a founder may already redirect to this story.
  const newStory = storyId(`${id} apart`, at ?? firstSeen)
  for (const [member, { placement }] of story.members) {
    if (member === id || member === staying.features.id) continue
    if (placement.copyOf === id) moved.set(member, { ...placement, story: newStory })
  }
  moved.set(id, { story: newStory, copyOf: id, rule: 'pinned apart', score: 1, partner: staying.features.id })
  return moved
}

function byTime(one: ClusteredArticle, other: ClusteredArticle): number {
  return (one.features.day ?? 0) - (other.features.day ?? 0) || (one.features.id < other.features.id ? -1 : 1)
}
