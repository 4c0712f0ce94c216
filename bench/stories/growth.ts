import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Clusterer } from '../../functions/cluster/clusterer.ts'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { processorSeconds } from '../timed.ts'
import { stream } from './stream.ts'

/** The cost of one more article at a number of stories. */
export interface GrowthPoint {
  stories: number
  microsecondsPerArticle: number
  /** Megabytes of the whole window. */
  megabytes: number
}

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

type Words = readonly { title: string; text?: string | null }[]

/**
 * Measures the processor time of one more article in windows of several sizes, with the same number of stories an hour:
 * the median of many small batches in turns, because other processes on the machine make some of them slow.
 */
export function growth(rows: Words, sizes: readonly number[], batches: number, batch = 25): GrowthPoint[] {
  // Warms up the compiler before the measurement.
  filledClusterer(rows, Math.min(3_000, ...sizes))
  const points = sizes.map((stories) => filledClusterer(rows, stories - (batches * batch) / 2))
  for (let i = 0; i < batches; i++)
    for (const { clusterer, articles, costs } of points)
      costs.push(
        costOf(
          clusterer,
          Array.from({ length: batch }, () => articles.next().value!),
        ),
      )
  return points.map(({ costs, megabytes }, i) => ({
    stories: sizes[i]!,
    microsecondsPerArticle: costs.sort((a, b) => a - b)[Math.floor(batches / 2)]!,
    megabytes,
  }))
}

function filledClusterer(rows: Words, size: number) {
  const articles = stream(rows)
  articles.next()
  const before = memory()
  const clusterer = createProductionClusterer()
  // Leaving a loop over the generator would end it.
  while (clusterer.size < size) clusterer.assign(articles.next().value!)
  const after = memory()
  const megabytes = (after - before) / 2 ** 20
  return { clusterer, articles, megabytes, costs: [] as number[] }
}

function costOf(clusterer: Clusterer, articles: readonly WindowArticle[]): number {
  const start = processorSeconds()
  for (const article of articles) clusterer.assign(article)
  return ((processorSeconds() - start) * 1e6) / articles.length
}

function memory(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
