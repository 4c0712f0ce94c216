import { productionWindow } from '../../functions/desk/window/production.ts'
import type { WindowArticle } from '../../functions/desk/window/window-article.ts'
import { stream } from './stream.ts'

export interface GrowthPoint {
  stories: number
  microsecondsPerArticle: number
  /** Of the whole window, where garbage can be collected on demand (`--expose-gc`). */
  megabytes?: number
}

/** What one more article costs the processor as the window grows at the same stories an hour. */
export function growth(
  rows: readonly { title: string; text?: string | null }[],
  sizes = [1_000, 10_000, 50_000, 100_000],
  probes = 2_000,
): GrowthPoint[] {
  const articles = stream(rows)
  const take = (count: number) => Array.from({ length: count }, () => articles.next().value as WindowArticle)
  // The compiler has seen everything before the clock runs.
  const warm = productionWindow()
  for (const article of take(3_000)) warm.place(article)
  const before = memory()
  const window = productionWindow()
  return sizes.map((stories) => {
    while (window.size < stories - probes / 2) for (const article of take(1)) window.place(article)
    const probe = take(probes)
    const start = process.cpuUsage()
    for (const article of probe) window.place(article)
    const { user, system } = process.cpuUsage(start)
    const after = memory()
    return {
      stories,
      microsecondsPerArticle: (user + system) / probes,
      ...(before !== undefined && after !== undefined && { megabytes: (after - before) / 2 ** 20 }),
    }
  })
}

function memory(): number | undefined {
  if (!globalThis.gc) return undefined
  globalThis.gc()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}
