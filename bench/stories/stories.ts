import { assignAll } from '../../functions/cluster/assign-all.ts'
import { settings } from '../../functions/cluster/settings.ts'
import { tokenize } from '../../functions/cluster/text/tokenize.ts'
import { canonicalUrl } from '../../functions/domain/urls/canonical-url.ts'
import { rows as readRows } from '../classify/rows.ts'
import { interval } from './copies/bootstrap.ts'
import { type CopyScore, crossValidate, scoreOf } from './copies/cross-validate.ts'
import { type FullArticle, scoreMadeCopies } from './copies/made.ts'
import { readCopyPairs } from './copies/pairs.ts'
import { datedStories, largeStories, type Row } from './groups.ts'
import { type GrowthPoint, growth } from './growth.ts'
import { orderStability } from './order-stability.ts'
import { learnModels } from './pairs/learn.ts'
import { type MeasuredSet, measureSets } from './pairs/measure.ts'
import { trainingSets } from './pairs/sets.ts'
import { rebuildSeconds } from './rebuild.ts'
import { mutualInformation } from './scores.ts'
import { take } from './stream.ts'

/** A result, if there are data to measure with. */
export type Measured<Result> = Result | 'not measured'

/** Scores of copies on pairs that were labeled by reading, each with its 90% interval. */
export interface CopiesByReading extends CopyScore {
  intervals: Record<'precision' | 'recall' | 'f1', [number, number]>
}

/** Measures copies on pairs that were labeled by reading, with thresholds that were chosen on the other pairs. */
export function copiesByReading(data: string): Measured<CopiesByReading> {
  const pairs = readCopyPairs(data)
  if (!pairs) return 'not measured'
  const found = crossValidate(pairs)
  const rows = pairs.map(({ isCopy }, i) => ({ isCopy, found: found[i]! }))
  const around = (figure: 'precision' | 'recall' | 'f1') =>
    interval(
      pairs.map(({ group }) => group),
      (at) => scoreOf(at.map((i) => rows[i]!))[figure],
    )
  return {
    ...scoreOf(rows),
    intervals: { precision: around('precision'), recall: around('recall'), f1: around('f1') },
  }
}

/** Measures copies that are made from articles of 200 to 1,500 words, except those with a labeled copy or overlap. */
export function madeCopies(data: string): Measured<CopyScore> {
  const pairs = readRows<{ b: string; label: string }>(data, 'copies-gold.jsonl')
  const articles = readRows<FullArticle>(data, 'copies-articles.jsonl.gz')
  if (!pairs || !articles) return 'not measured'
  const excluded = new Set(pairs.filter(({ label }) => label !== 'different').map(({ b }) => b))
  const originals = articles.filter(({ id, text }) => {
    const size = tokenize(text).length
    return !excluded.has(id) && size >= 200 && size <= 1_500
  })
  return scoreMadeCopies(originals)
}

/** Measures grouping: each article of a labeled set is placed by weights that were learned without its fold. */
export function grouping(data: string): Measured<MeasuredSet[]> {
  const sets = trainingSets(data)
  return sets.length > 0 ? measureSets(data, learnModels(sets), settings) : 'not measured'
}

/** Counts articles whose canonical address is that of one with another title and another original address. */
export function addressesMerged(data: string): Measured<number> {
  const rows = readRows<Row>(data, 'grouping-dev.jsonl.gz')
  const articles = readRows<FullArticle>(data, 'copies-articles.jsonl.gz')
  if (!rows || !articles) return 'not measured'
  const served = [...rows, ...articles].filter(({ url }) => url)
  const byAddress = Map.groupBy(served, ({ url }) => canonicalUrl(url!))
  return [...byAddress.values()]
    .filter((same) => new Set(same.map(({ url }) => url)).size > 1)
    .filter((same) => new Set(same.map(({ title }) => tokenize(title).join(' '))).size > 1)
    .reduce((sum, same) => sum + same.length, 0)
}

/** Measures the NMI of large stories without dates: titles, or titles and snippets. They were looked at while tuning. */
export function largeGrouping(data: string, withSnippets: boolean): Measured<number> {
  const rows = readRows<Row>(data, 'relevance-dev.jsonl.gz')
  if (!rows) return 'not measured'
  const labeled = largeStories(rows, withSnippets)
  const placements = assignAll(labeled)
  return mutualInformation(labeled.map(({ id, label }) => ({ label, found: placements.get(id)!.story })))
}

/** Measures the share of articles with the same companions in whichever order the articles of an hour arrive. */
export function orderKept(data: string): Measured<number> {
  const rows = readRows<Row>(data, 'grouping-dev.jsonl.gz')
  return rows ? orderStability(datedStories(rows, 1)) : 'not measured'
}

/** Measures the cost of one more short article at several numbers of stories in the window. */
export function growthCurve(
  data: string,
  sizes: readonly number[],
  batches: number,
): Measured<GrowthPoint[]> {
  const rows = readRows<Row>(data, 'relevance-dev.jsonl.gz')
  return rows ? growth(rows, sizes, batches) : 'not measured'
}

/** Measures the seconds in which the window is rebuilt from so many articles. */
export function coldRebuild(data: string, articles: number): Measured<number> {
  const rows = readRows<Row>(data, 'relevance-dev.jsonl.gz')
  return rows ? rebuildSeconds(take(articles, rows)) : 'not measured'
}
