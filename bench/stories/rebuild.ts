import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { processorSeconds } from '../timed.ts'

/** Measures the processor time, in seconds, in which the window is rebuilt from these articles. */
export function rebuildSeconds(articles: readonly WindowArticle[]): number {
  const warm = createProductionClusterer()
  const placements = articles.map((article) => ({ article, ...warm.assign(article) }))
  const merges = placements.flatMap((each) => each.merges)
  const start = processorSeconds()
  createProductionClusterer().restore(placements, merges)
  return processorSeconds() - start
}
