import { createClusterer } from '../../../functions/cluster/clusterer.ts'
import { productionIdf } from '../../../functions/cluster/production-clusterer.ts'
import type { PairModel } from '../../../functions/cluster/score/story-score.ts'
import type { Settings } from '../../../functions/cluster/settings.ts'
import { figuresWithIntervals } from './interval.ts'
import type { LearnedModels } from './learn.ts'
import { generalSets, type LabeledSet, trainingSets } from './sets.ts'

/** How well the stories of a labeled set were found. */
export type MeasuredSet = { name: string } & ReturnType<typeof figuresWithIntervals>

/**
 * Measures the sets of a folder. Sets that weights are learned from: each article with the weights learned without its fold.
 * Half 1 of the general news, from which nothing is learned: with the weights from all sets.
 */
export function measureSets(data: string, { ofAll, ofFolds }: LearnedModels, used: Settings): MeasuredSet[] {
  return [
    ...trainingSets(data).flatMap((set) => measure(set, (fold) => ofFolds[fold]!, used)),
    ...generalSets(data, 1).flatMap((set) => measure(set, () => ofAll, used)),
  ]
}

/** Places the articles in the order of time, each by the model for its fold. */
function measure(
  { name, articles, foldOf }: LabeledSet,
  modelFor: (fold: number) => PairModel,
  used: Settings,
): MeasuredSet[] {
  const model = { ...modelFor(0) }
  const clusterer = createClusterer({ idf: productionIdf, model, settings: used })
  const inOrder = [...articles].sort(
    (a, b) => Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1),
  )
  for (const article of inOrder) {
    Object.assign(model, modelFor(foldOf(article)))
    clusterer.assign(article)
  }
  const figuresOf = (some: LabeledSet['articles']) =>
    figuresWithIntervals(some.map(({ id, label }) => ({ label, found: clusterer.storyOf(id)! })))
  const all = { name, ...figuresOf(articles) }
  if (!name.startsWith('stream')) return [all]
  const largest = largestLabels(articles, 3)
  const others = articles.filter(({ label }) => !largest.has(label))
  return [all, { name: `${name}, without its three largest stories`, ...figuresOf(others) }]
}

function largestLabels(articles: LabeledSet['articles'], count: number): Set<string> {
  const sizes = [...Map.groupBy(articles, ({ label }) => label)].sort((a, b) => b[1].length - a[1].length)
  return new Set(sizes.slice(0, count).map(([label]) => label))
}
