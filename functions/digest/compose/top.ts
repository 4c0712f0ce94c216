import type { Story } from '../../domain/model/story.ts'
import { independentOutlets } from '../../domain/story/coverage.ts'
import type { SourceKinds } from '../../domain/story/importance.ts'
import { TOP_STORIES } from './limits.ts'

/**
 * The stories that all readers get, from stories by rank. If none of them is from a local newsroom alone, the last place
 * goes to one that is, unless editors placed any.
 */
export function topStories(
  ranked: readonly Story[],
  kinds: SourceKinds,
  chosen: ReadonlySet<string> = new Set(),
): Story[] {
  const isReport = ({ kind, form }: Story) => (kind === 'news' || kind === 'official') && form === undefined
  const reports = ranked.filter((story) => isReport(story) || chosen.has(story.id))
  const top = reports.slice(0, TOP_STORIES)
  if (reports.length <= TOP_STORIES || chosen.size > 0 || top.some((story) => isLocalOnly(story, kinds)))
    return top
  const local = reports.find((story) => isLocalOnly(story, kinds))
  return local ? [...top.slice(0, -1), local] : top
}

function isLocalOnly({ articles, lead }: Story, kinds: SourceKinds): boolean {
  return kinds.get(lead.source) === 'local-news' && independentOutlets(articles) === 1
}
