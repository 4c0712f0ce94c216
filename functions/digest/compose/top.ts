import type { Story } from '../../domain/model/story.ts'
import { independentOutlets } from '../../domain/story/coverage.ts'
import type { SourceKinds } from '../../domain/story/importance.ts'
import { TOP_STORIES } from './limits.ts'

/**
 * The five that everybody gets, from stories by rank; the last place is kept for one that only a local newsroom has,
 * unless editors chose any.
 */
export function topStories(
  ranked: readonly Story[],
  kinds: SourceKinds,
  chosen: ReadonlySet<string> = new Set(),
): Story[] {
  const reports = ranked.filter(({ id, kind }) => kind === 'news' || kind === 'official' || chosen.has(id))
  const top = reports.slice(0, TOP_STORIES)
  if (reports.length <= TOP_STORIES || chosen.size > 0 || top.some((story) => isLocalOnly(story, kinds)))
    return top
  const local = reports.find((story) => isLocalOnly(story, kinds))
  return local ? [...top.slice(0, -1), local] : top
}

function isLocalOnly({ articles, lead }: Story, kinds: SourceKinds): boolean {
  return kinds.get(lead.source) === 'local-news' && independentOutlets(articles) === 1
}
