import { join } from 'node:path'
import { assignAll } from '../../functions/cluster/assign-all.ts'
import { tokenize } from '../../functions/cluster/text/tokenize.ts'
import { canonicalUrl } from '../../functions/domain/urls/canonical-url.ts'
import { type CopyScore, type FullArticle, type LabeledPair, scoreMadeCopies, scorePairs } from './copies.ts'
import { crowdedStories, datedStories, type Labeled, largeStories, type Row } from './groups.ts'
import { type GrowthPoint, growth } from './growth.ts'
import { orderStability } from './order-stability.ts'
import { rebuildSeconds } from './rebuild.ts'
import { hasRows, readRows } from './rows.ts'
import { type GroupingScore, scoreGrouping } from './scores.ts'
import { take } from './stream.ts'

export type Measured<Result> = Result | 'not measured'

/** Copies against pairs labeled by reading. The rule's numbers were chosen on these very pairs. */
export function copiesByReading(data: string): Measured<CopyScore> {
  const pairs = read<LabeledPair>(data, 'copies-gold.jsonl')
  const articles = read<FullArticle>(data, 'copies-articles.jsonl.gz')
  return pairs && articles ? scorePairs(articles, pairs) : 'not measured'
}

/** Copies that are made here from articles of 200 to 1,500 words that no labeled pair calls alike. */
export function madeCopies(data: string): Measured<CopyScore> {
  const pairs = read<LabeledPair>(data, 'copies-gold.jsonl')
  const articles = read<FullArticle>(data, 'copies-articles.jsonl.gz')
  if (!pairs || !articles) return 'not measured'
  const alike = new Set(pairs.filter(({ label }) => label !== 'different').map(({ b }) => b))
  const fit = articles.filter(({ id, text }) => {
    const size = tokenize(text).length
    return !alike.has(id) && size >= 200 && size <= 1_500
  })
  return scoreMadeCopies(fit)
}

/** Three outlets a story, with times. Half 0 is what the settings were tuned on; half 1 was kept apart. */
export function datedGrouping(data: string, half: 0 | 1): Measured<GroupingScore> {
  const rows = read<Row>(data, 'grouping-dev.jsonl.gz')
  return rows ? grouped(datedStories(rows, half)) : 'not measured'
}

/** The stories on immigration of a half, four a day and nothing else: what settings for general news do in a digest. */
export function crowdedGrouping(data: string, half: 0 | 1): Measured<GroupingScore> {
  const rows = read<Row>(data, 'grouping-dev.jsonl.gz')
  return rows ? grouped(crowdedStories(rows, half)) : 'not measured'
}

/** How many articles share their canonical address with one of another title and another address as served. */
export function addressesMerged(data: string): Measured<number> {
  const rows = read<Row>(data, 'grouping-dev.jsonl.gz')
  const articles = read<FullArticle>(data, 'copies-articles.jsonl.gz')
  if (!rows || !articles) return 'not measured'
  const served = [...rows, ...articles].filter(({ url }) => url)
  const byAddress = Map.groupBy(served, ({ url }) => canonicalUrl(url!))
  return [...byAddress.values()]
    .filter((same) => new Set(same.map(({ url }) => url)).size > 1)
    .filter((same) => new Set(same.map(({ title }) => tokenize(title).join(' '))).size > 1)
    .reduce((sum, same) => sum + same.length, 0)
}

/** Large undated stories: bare titles, or titles and snippets. The settings were tuned with an eye on them. */
export function largeGrouping(data: string, withSnippets: boolean): Measured<GroupingScore> {
  const rows = read<Row>(data, 'relevance-dev.jsonl.gz')
  return rows ? grouped(largeStories(rows, withSnippets)) : 'not measured'
}

/** The part of the articles that keep exactly the same company whatever order each hour arrives in. */
export function orderKept(data: string): Measured<number> {
  const rows = read<Row>(data, 'grouping-dev.jsonl.gz')
  return rows ? orderStability(datedStories(rows, 1)) : 'not measured'
}

/** What one more short article costs with more and more stories in the window. */
export function growthCurve(data: string): Measured<GrowthPoint[]> {
  const rows = read<Row>(data, 'relevance-dev.jsonl.gz')
  return rows ? growth(rows) : 'not measured'
}

/** Seconds in which a cold window holds 10,000 articles again. */
export function coldRebuild(data: string): Measured<number> {
  const rows = read<Row>(data, 'relevance-dev.jsonl.gz')
  return rows ? rebuildSeconds(take(10_000, rows)) : 'not measured'
}

function grouped(rows: readonly Labeled[]): GroupingScore {
  const placements = assignAll(rows)
  return scoreGrouping(rows.map(({ id, label }) => ({ label, found: placements.get(id)!.story })))
}

function read<Kind>(data: string, file: string): Kind[] | undefined {
  const path = join(data, file)
  return hasRows(path) ? readRows<Kind>(path) : undefined
}
