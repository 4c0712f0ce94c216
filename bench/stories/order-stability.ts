import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { random, shuffled } from './random.ts'

/** The part of the articles that keep exactly the same company when each hour's arrivals are shuffled. */
export function steadiness(articles: readonly WindowArticle[], seeds = [1, 2, 3]): number {
  const hours = Map.groupBy(articles, ({ date }) => (date ?? '').slice(0, 13))
  const ordered = [...hours].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hour]) => hour)
  const usual = companyOf(ordered.flat())
  const kept = seeds.map((seed) => {
    const next = random(seed)
    const company = companyOf(ordered.flatMap((hour) => shuffled(hour, next)))
    return articles.filter(({ id }) => company.get(id) === usual.get(id)).length / articles.length
  })
  return Math.min(...kept)
}

function companyOf(articles: readonly WindowArticle[]): Map<string, string> {
  const window = createProductionClusterer()
  for (const article of articles) window.assign(article)
  const stories = Map.groupBy(articles, ({ id }) => window.storyOf(id))
  const company = new Map<string, string>()
  for (const members of stories.values()) {
    const names = members
      .map(({ id }) => id)
      .sort()
      .join(' ')
    for (const { id } of members) company.set(id, names)
  }
  return company
}
