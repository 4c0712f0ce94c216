import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { random, shuffled } from './random.ts'

/** Measures the share of articles that have exactly the same companions in their story if each hour's articles are shuffled. */
export function orderStability(articles: readonly WindowArticle[], seeds = [1, 2, 3]): number {
  const hours = Map.groupBy(articles, ({ date }) => (date ?? '').slice(0, 13))
  const ordered = [...hours].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hour]) => hour)
  const usual = membersByArticle(ordered.flat())
  const kept = seeds.map((seed) => {
    const next = random(seed)
    const members = membersByArticle(ordered.flatMap((hour) => shuffled(hour, next)))
    return articles.filter(({ id }) => members.get(id) === usual.get(id)).length / articles.length
  })
  return Math.min(...kept)
}

function membersByArticle(articles: readonly WindowArticle[]): Map<string, string> {
  const clusterer = createProductionClusterer()
  for (const article of articles) clusterer.assign(article)
  const stories = Map.groupBy(articles, ({ id }) => clusterer.storyOf(id))
  const companions = new Map<string, string>()
  for (const members of stories.values()) {
    const names = members
      .map(({ id }) => id)
      .sort()
      .join(' ')
    for (const { id } of members) companions.set(id, names)
  }
  return companions
}
