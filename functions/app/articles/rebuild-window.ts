import type { Clusterer, RestoredMerge } from '../../cluster/clusterer.ts'
import type { Pin } from '../../cluster/pins.ts'
import { createProductionClusterer } from '../../cluster/production-clusterer.ts'
import type { ArticleOrder } from '../../domain/decisions/for-articles.ts'
import { linkArticleName } from '../../domain/decisions/link-article.ts'
import type { DecidedArticle } from '../../domain/model/article.ts'
import type { LogEntry } from '../../store/stories/story-log.ts'
import { toWindowArticle } from './to-window-article.ts'

/**
 * The window after these entries of the log, the earliest first, and after the orders of editors up to then. It equals
 * the window of the desk that wrote the log: both hold the last word of the log about each article, in the order of the
 * log. `without` holds the merges that do not count (see `Redirects`).
 */
export function memoryOf(
  entries: readonly LogEntry[],
  orders: readonly ArticleOrder[],
): { window: Clusterer; without: RestoredMerge[] } {
  const window = createProductionClusterer(pinsOf(orders))
  const last = new Map<string, DecidedArticle>()
  for (const { articles } of entries) for (const article of articles) last.set(article.id, article)
  // Merges come first, so that each article goes straight to its final story.
  const without = window.restore([], entries.flatMap(mergesOf))
  for (const { seq, articles } of entries) {
    window.restore(
      articles.flatMap((article) => (last.get(article.id) === article ? restored(article, seq) : [])),
      [],
    )
  }
  return { window, without }
}

/** Brings an entry that another desk wrote into memory. */
export function rebuildWindow(window: Clusterer, entry: LogEntry): RestoredMerge[] {
  for (const article of entry.articles) {
    const [placed] = restored(article, entry.seq)
    if (placed) window.restore([placed], [])
    else window.remove(article.id)
  }
  return window.restore([], mergesOf(entry))
}

/** Old entries do not say when an article joined its story. */
function restored(article: DecidedArticle, seq: number) {
  const { placement, joined = seq } = article
  return placement ? [{ article: toWindowArticle(article), placement, joined }] : []
}

function mergesOf({ merges, seq }: LogEntry): RestoredMerge[] {
  return merges.map(({ from, into }) => ({ from, into, entry: seq }))
}

function pinsOf(orders: readonly ArticleOrder[]): Pin[] {
  return orders.flatMap(({ act, at }) => {
    if (act.is === 'pin') return [{ a: act.a.id, b: act.b.id, put: act.put, at }]
    if (act.is !== 'link' || !act.with) return []
    return [{ a: linkArticleName(act.link).id, b: act.with.id, put: 'together' as const, at }]
  })
}
