import type { Merge } from '../../domain/story/links/story-merge.ts'
import { byAge, type OpenStory } from '../window/open-story.ts'
import { storyOf, type WindowState } from '../window/window-state.ts'

/** Since when readers have seen stories, in ISO 8601, by id. Stories that readers have not seen are missing. */
export type SeenSince = ReadonlyMap<string, string>

/** Merges the stories of all articles that are pinned together with this article. */
export function mergePinned(
  state: WindowState,
  article: string,
  seq: number,
  seen: SeenSince = new Map(),
): Merge[] {
  const merges: Merge[] = []
  for (const partner of state.pins.together(article)) {
    const own = storyOf(state, article)
    const other = storyOf(state, partner)
    if (!own || !other || own === other || state.pins.divide(own.members.keys(), other.members)) continue
    const reason = { rule: 'pinned together', score: 1, partner } as const
    merges.push(mergeBySeniority(state, own, other, reason, seq, seen))
  }
  return merges
}

/** Merges two stories; the one whose address must stay remains. */
export function mergeBySeniority(
  state: WindowState,
  a: OpenStory,
  b: OpenStory,
  reason: Merge['reason'],
  seq: number,
  seen: SeenSince,
): Merge {
  const [into, from] = bySeniority(a, b, seen) <= 0 ? [a, b] : [b, a]
  state.stories.merge(from, into, seq)
  return { from: from.id, into: into.id, reason }
}

/** The ids of the stories that would be one if all articles that are pinned together with these were in one story. */
export function pinnedStories(state: WindowState, articles: readonly string[]): string[] {
  const connected = articles.flatMap((id) => [id, ...state.pins.together(id)])
  return [...new Set(connected.flatMap((id) => storyOf(state, id)?.id ?? []))]
}

/**
 * Sorts stories by which of their addresses must stay: the one that readers have seen longest, then the one that exists
 * longest. When their articles are dated comes last, because an address may be younger than its article.
 */
function bySeniority(a: OpenStory, b: OpenStory, seen: SeenSince): number {
  const [x, y] = [seen.get(a.id) ?? NEVER, seen.get(b.id) ?? NEVER]
  if (x !== y) return x < y ? -1 : 1
  return firstEntry(a) - firstEntry(b) || byAge(a, b)
}

/** After all times in ISO 8601. */
const NEVER = '~'

/** The log entry in which the first of its articles joined. */
function firstEntry({ members }: OpenStory): number {
  let first = Number.POSITIVE_INFINITY
  for (const { joined } of members.values()) first = Math.min(first, joined)
  return first
}
