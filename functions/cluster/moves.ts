import type { Placement } from '../domain/model/article.ts'
import type { OpenStory } from './window/open-story.ts'
import { indexArticle, rebuildStory, storyOf, type WindowState } from './window/window-state.ts'

/** When something is decided: the number of the log entry, and its time in ISO 8601. */
export interface Occasion {
  seq: number
  /** New stories begin on this day, so that they are found and published although their articles may be older. */
  at: string
}

/**
 * Looks again at the stories around an article that was just edited, and proposes which articles leave them.
 * Returns their new placements in the order in which they move, each with the rule `moved`, and with the id of an open
 * story or of a new one (`storyId('ARTICLE moved SEQ', at)`, with the article that starts it). It only reads the window.
 * Proposals that an editor's decision forbids are not followed.
 */
export type Reconsider = (
  state: WindowState,
  article: string,
  occasion: Occasion,
) => ReadonlyMap<string, Placement>

/** Moves articles to other stories, in this order. Each is the latest article of its new story. */
export function moveArticles(
  state: WindowState,
  moves: Iterable<readonly [string, Placement]>,
  seq: number,
): void {
  const left = new Set<OpenStory>()
  const moved = [...moves].map(([id, placement]) => {
    left.add(storyOf(state, id)!)
    return indexArticle(state, state.articles.get(id)!.features, placement, seq)
  })
  for (const story of left) rebuildStory(state, story)
  for (const article of moved) state.stories.add(article)
}

/**
 * Gets proposals after an article was edited, and follows them as far as editors allow: an article that they pinned together with another one, or that they chose to
 * lead its story, stays; none leaves or enters a story that they hid, and none moves to an article that it is pinned apart
 * from. Returns what moved, the edited article last.
 */
export function reconsiderStories(
  state: WindowState,
  edited: string,
  occasion: Occasion,
  reconsider: Reconsider,
): Map<string, Placement> {
  const moves = new Map<string, Placement>()
  const newMembers = new Map<string, string[]>()
  const inOrder = [...reconsider(state, edited, occasion)].sort(
    ([a], [b]) => Number(a === edited) - Number(b === edited),
  )
  for (const [id, placement] of inOrder) {
    const target = state.stories.get(placement.story)
    const story = target?.id ?? placement.story
    const joining = newMembers.get(story) ?? []
    if (!mayMove(state, id, story)) continue
    if (state.pins.divide([id], new Set([...(target?.members.keys() ?? []), ...joining]))) continue
    newMembers.set(story, [...joining, id])
    moves.set(id, placement)
  }
  moveArticles(state, moves, occasion.seq)
  return moves
}

function mayMove(state: WindowState, id: string, to: string): boolean {
  const story = storyOf(state, id)
  if (!story || story.id === to) return false
  for (const _ of state.pins.together(id)) return false
  const { placement } = state.articles.get(id)!
  return ![story.id, placement.story, to].some((one) => state.facts.held(id, one))
}
