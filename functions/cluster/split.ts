import type { Placement } from '../domain/model/article.ts'
import { storyId } from './features/story-id.ts'
import { moveArticles } from './moves.ts'
import type { Pin } from './pins.ts'
import { type ClusteredArticle, isFounderOf } from './window/clustered-article.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

/**
 * Splits a story with two articles that an editor pinned apart. The founder stays; of two others, the earlier one stays.
 * If the two came from different stories that were merged, all articles that came with the leaving one leave too;
 * otherwise its copies do. Returns the new placements in the order in which the articles move, the pinned one last.
 * `seq` is the number of the log entry that decides it.
 */
export function splitStory(state: WindowState, { a, b, at }: Pin, seq: number): Map<string, Placement> {
  const story = storyOf(state, a)
  const moved = new Map<string, Placement>()
  if (!story || story !== storyOf(state, b)) return moved
  const [staying, leaving] = [a, b]
    .map((id) => state.articles.get(id)!)
    .sort(
      (one, other) =>
        Number(isFounderOf(other, story.id)) - Number(isFounderOf(one, story.id)) || byTime(one, other),
    ) as [ClusteredArticle, ClusteredArticle]
  const { id, firstSeen } = leaving.features
  // The id that it would have had as a founder may already redirect to this story.
  const newStory = storyId(`${id} apart`, at ?? firstSeen)
  for (const [member, { placement }] of story.members) {
    if (member === id || member === staying.features.id) continue
    if (placement.copyOf === id || cameWith(placement)) moved.set(member, { ...placement, story: newStory })
  }
  moved.set(id, { story: newStory, copyOf: id, rule: 'pinned apart', score: 1, partner: staying.features.id })
  moveArticles(state, moved, seq)
  return moved

  function cameWith({ story: before }: Placement): boolean {
    return before === leaving.placement.story && before !== staying.placement.story
  }
}

function byTime(one: ClusteredArticle, other: ClusteredArticle): number {
  return (one.features.day ?? 0) - (other.features.day ?? 0) || (one.features.id < other.features.id ? -1 : 1)
}
