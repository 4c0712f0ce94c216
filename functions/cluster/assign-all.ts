import type { Placement } from '../domain/model/article.ts'
import type { Pin } from './pins/pins.ts'
import { createProductionClusterer } from './production-clusterer.ts'
import type { WindowArticle } from './window/window-article.ts'

/**
 * Assigns articles in any order to stories, from the earliest to the latest, as if each had arrived when it was published.
 * Returns their placements by id, each in the story that it is in after all merges.
 */
export function assignAll(
  articles: readonly WindowArticle[],
  pins: readonly Pin[] = [],
): Map<string, Placement> {
  const clusterer = createProductionClusterer(pins)
  const placements = new Map<string, Placement>()
  for (const [n, article] of earliestFirst(articles).entries()) {
    placements.set(article.id, clusterer.assign(article, n + 1).placement)
  }
  return new Map(
    [...placements].map(([id, placement]) => [
      id,
      { ...placement, story: clusterer.storyOf(id) ?? placement.story },
    ]),
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
