import { productionClusterer } from '../../functions/cluster/production.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

/** Seconds of processor time that a cold window takes to hold these articles again. */
export function rebuildSeconds(articles: readonly WindowArticle[]): number {
  const warm = productionClusterer()
  const placed = articles.map((article) => ({ article, ...warm.place(article) }))
  const merges = placed.flatMap((each) => each.merges)
  const start = process.cpuUsage()
  productionClusterer().restore(placed, merges)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
