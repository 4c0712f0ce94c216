import type { Story } from '../model/story.ts'
import { independentOutlets, type SourceKinds } from './rank.ts'

export const TOP = 5

/** The five that everybody gets, from stories by rank; the last place is kept for one that only a local newsroom has. */
export function topStories(ranked: readonly Story[], kinds: SourceKinds): Story[] {
  const reports = ranked.filter(({ kind }) => kind === 'news' || kind === 'official')
  const top = reports.slice(0, TOP)
  if (reports.length <= TOP || top.some((story) => isLocalOnly(story, kinds))) return top
  const local = reports.find((story) => isLocalOnly(story, kinds))
  return local ? [...top.slice(0, -1), local] : top
}

function isLocalOnly({ articles, lead }: Story, kinds: SourceKinds): boolean {
  return kinds.get(lead.source) === 'local-news' && independentOutlets(articles).length === 1
}
