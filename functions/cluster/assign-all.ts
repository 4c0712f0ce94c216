import type { Placement } from '../domain/model/article.ts'
import type { Merge } from '../domain/story/story-merge.ts'
import type { Pin } from './pins.ts'
import { createProductionClusterer } from './production-clusterer.ts'
import type { WindowArticle } from './window/window-article.ts'

/** The placement of an article after all merges, with the rule that first placed it and the reasons of the merges. */
export interface FinalPlacement extends Placement {
  merged?: Merge['reason'][]
}

/**
 * Assigns articles in any order to stories, from the earliest to the latest, as if each had arrived when it was published.
 * Returns their placements by id.
 */
export function assignAll(
  articles: readonly WindowArticle[],
  pins: readonly Pin[] = [],
): Map<string, FinalPlacement> {
  const clusterer = createProductionClusterer(pins)
  const placements = new Map<string, Placement>()
  const merges = new Map<string, Merge>()
  for (const [n, article] of earliestFirst(articles).entries()) {
    const result = clusterer.assign(article, n + 1)
    placements.set(article.id, result.placement)
    for (const merge of result.merges) merges.set(merge.from, merge)
    for (const [moved, placement] of result.moves) placements.set(moved, placement)
  }
  return new Map(
    [...placements].map(([id, placement]) => {
      const merged: Merge['reason'][] = []
      for (let next = merges.get(placement.story); next; next = merges.get(next.into))
        merged.push(next.reason)
      const story = clusterer.storyOf(id) ?? placement.story
      return [id, { ...placement, story, ...(merged.length > 0 && { merged }) }]
    }),
  )
}

/** Sorts articles by time. Those without a time come last, because they can join any story. */
function earliestFirst<Article extends WindowArticle>(articles: readonly Article[]): Article[] {
  return [...articles].sort(byTime)
}

function byTime(a: WindowArticle, b: WindowArticle): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function timeOf({ date, firstSeen }: WindowArticle): number {
  const time = Date.parse(date ?? firstSeen ?? '')
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time
}
