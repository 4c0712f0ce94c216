import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClusterer } from '../../../functions/cluster/clusterer.ts'
import { productionIdf } from '../../../functions/cluster/production-clusterer.ts'
import type { PairFeatures, PairModel } from '../../../functions/cluster/score/story-score.ts'
import { settings } from '../../../functions/cluster/settings.ts'
import { figuresWithIntervals } from './interval.ts'
import { type LabeledComparison, labeledComparisons } from './labeled-comparisons.ts'
import { type Example, fitRegression } from './regression.ts'
import { FOLDS, generalSets, type LabeledSet, trainingSets } from './sets.ts'

/**
 * Learns the weights of the pair model, and measures them on articles of other weeks and other stories:
 * `node --import tsx bench/stories/pairs/train-pairs.ts --data DIR [--without FEATURE] [--threshold N] [--write]
 * [--report]`. `--without` leaves a feature out (or `sizeBonus`), to see what it is worth; `--threshold` tries another one. `--report` adds half 1 of the general news, on which nothing
 * is learnt. `--write` stores the weights.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    without: { type: 'string', multiple: true },
    write: { type: 'boolean' },
    report: { type: 'boolean' },
    threshold: { type: 'string' },
  },
})
if (!values.data)
  throw new Error('Name the folder with stream-dev.jsonl.gz and grouping-dev.jsonl.gz: --data DIR.')

const features = (
  ['nearness', 'days', 'sharedRareWords', 'sharedActions', 'courtInOne', 'sameNewsroom'] as const
).filter((name) => !values.without?.includes(name)) satisfies readonly (keyof PairFeatures)[]
const RIDGE = 2
/** What a second reader would join teaches less that it is two events. */
const ARGUABLE = 0.4
const used = {
  ...settings,
  ...(values.threshold && { joinThreshold: Number(values.threshold) }),
  ...(values.without?.includes('sizeBonus') && { sizeBonus: 0 }),
}

const sets = trainingSets(values.data)
const comparisons = sets.map((set) => labeledComparisons(set.articles))
const modelOfFold = Array.from({ length: FOLDS }, (_, fold) => learn(fold))
const modelOfAll = learn()

console.log(JSON.stringify(modelOfAll, null, 2))
for (const set of sets) print(set, (fold) => modelOfFold[fold]!)
if (values.report) for (const set of generalSets(values.data, 1)) print(set, () => modelOfAll)
if (values.write) {
  const target = join(import.meta.dirname, '../../../functions/cluster/score/pair-model.json')
  writeFileSync(target, `${JSON.stringify(modelOfAll, null, 2)}\n`)
}

/** Learns from all comparisons, or from those without an article of a fold. */
function learn(fold?: number): PairModel {
  const examples = sets.flatMap(({ articles, foldOf, weight }, n): Example[] => {
    const folds = new Map(articles.map((article) => [article.id, foldOf(article)]))
    const isUsed = ({ article, members }: LabeledComparison) =>
      [article, ...members].every((id) => fold === undefined || folds.get(id) !== fold)
    return comparisons[n]!.filter(isUsed).map((one) => ({
      features: features.map((name) => one.features[name]),
      isYes: one.isOneEvent,
      weight: weight * (one.isArguable ? ARGUABLE : 1),
    }))
  })
  const { weights, constant } = fitRegression(examples, RIDGE)
  const model: PairModel = {
    constant: round(constant),
    nearness: 0,
    days: 0,
    sharedRareWords: 0,
    sharedActions: 0,
    courtInOne: 0,
    sameNewsroom: 0,
  }
  for (const [n, name] of features.entries()) model[name] = round(weights[n]!)
  return model
}

/** Places the articles in the order of time, each by the weights that were learnt without its fold, and prints figures. */
function print({ name, articles, foldOf }: LabeledSet, modelFor: (fold: number) => PairModel): void {
  const model = { ...modelOfAll }
  const clusterer = createClusterer({ idf: productionIdf, model, settings: used })
  const inOrder = [...articles].sort(
    (a, b) => Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1),
  )
  for (const article of inOrder) {
    Object.assign(model, modelFor(foldOf(article)))
    clusterer.assign(article)
  }
  const rowsOf = (some: LabeledSet['articles']) =>
    some.map(({ id, label }) => ({ label, found: clusterer.storyOf(id)! }))
  show(name, rowsOf(articles))
  if (name.startsWith('stream')) {
    const largest = largestLabels(articles, 3)
    show(
      `${name}, without the three largest stories`,
      rowsOf(articles.filter(({ label }) => !largest.has(label))),
    )
  }
}

function largestLabels(articles: LabeledSet['articles'], count: number): Set<string> {
  const sizes = [...Map.groupBy(articles, ({ label }) => label)].sort((a, b) => b[1].length - a[1].length)
  return new Set(sizes.slice(0, count).map(([label]) => label))
}

function show(name: string, rows: readonly { label: string; found: string }[]): void {
  const { figures, intervals } = figuresWithIntervals(rows)
  const text = (key: keyof typeof figures, words: string) =>
    `${words} ${figures[key].toFixed(3)} (${intervals[key].map((value) => value.toFixed(3)).join('–')})`
  console.log(
    `${name}: ${[text('b3', 'B³'), text('pairF1', 'pair F1'), text('pairPrecision', 'precision'), text('pairRecall', 'recall')].join(', ')}`,
  )
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000
}
