import type { Pin } from './pins.ts'
import { productionWindow } from './production.ts'
import type { WindowArticle } from './window-article.ts'

/** Places articles that came in any order, the earliest first, and says where each stands once every merge is done. */
export function placeAll(
  articles: readonly WindowArticle[],
  pins: readonly Pin[] = [],
): Map<string, { copyOf: string; story: string }> {
  const window = productionWindow(pins)
  const copyOf = new Map<string, string>()
  for (const article of earliestFirst(articles))
    copyOf.set(article.id, window.place(article).placement.copyOf)
  return new Map(
    articles.map(({ id }) => [id, { copyOf: copyOf.get(id) ?? id, story: window.storyOf(id) ?? id }]),
  )
}

/** The order to place a batch in: by time, those without one last, as they can join anything. */
export function earliestFirst<Article extends WindowArticle>(articles: readonly Article[]): Article[] {
  return [...articles].sort(byTime)
}

function byTime(a: WindowArticle, b: WindowArticle): number {
  return timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function timeOf({ date, firstSeen }: WindowArticle): number {
  const time = Date.parse(date ?? firstSeen ?? '')
  return Number.isNaN(time) ? Number.MAX_SAFE_INTEGER : time
}
