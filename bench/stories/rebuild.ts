import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

/** Seconds of processor time that a cold window takes to hold these articles again. */
export function rebuildSeconds(articles: readonly WindowArticle[]): number {
  const warm = createProductionClusterer()
  const placements = articles.map((article) => ({ article, ...warm.assign(article) }))
  const merges = placements.flatMap((each) => each.merges)
  const start = process.cpuUsage()
  createProductionClusterer().restore(placements, merges)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
