import type { Placement } from '../domain/model/article.ts'
import type { Merge } from '../domain/story/story-merge.ts'
import type { Pin } from './pins.ts'
import { productionClusterer } from './production.ts'
import type { WindowArticle } from './window/window-article.ts'

/** Where an article stands once every merge is done, by which rule it came there, and the merges that moved it on. */
export interface Position extends Placement {
  merged?: Merge['reason'][]
}

/** Places articles that came in any order, the earliest first. */
export function assignAll(
  articles: readonly WindowArticle[],
  pins: readonly Pin[] = [],
): Map<string, Position> {
  const window = productionClusterer(pins)
  const placements = new Map<string, Placement>()
  const merges = new Map<string, Merge>()
  for (const article of earliestFirst(articles)) {
    const placed = window.place(article)
    placements.set(article.id, placed.placement)
    for (const merge of placed.merges) merges.set(merge.from, merge)
  }
  return new Map(
    [...placements].map(([id, placement]) => {
      const merged: Merge['reason'][] = []
      for (let next = merges.get(placement.story); next; next = merges.get(next.into))
        merged.push(next.reason)
      const story = window.storyOf(id) ?? placement.story
      return [id, { ...placement, story, ...(merged.length > 0 && { merged }) }]
    }),
  )
}

/** The order to place a batch in: by time, those without one last, as they can join anything. */
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
