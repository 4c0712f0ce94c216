import type { Clusterer, RestoredMerge } from '../../cluster/clusterer.ts'
import type { Pin } from '../../cluster/pins/pins.ts'
import { createProductionClusterer } from '../../cluster/production-clusterer.ts'
import type { StoryFacts } from '../../cluster/window/story-facts.ts'
import type { WindowArticle } from '../../cluster/window/window-article.ts'
import type { ArticleOrder } from '../../domain/decisions/for-articles.ts'
import { linkArticleName } from '../../domain/decisions/link-article.ts'
import type { Article, DecidedArticle } from '../../domain/model/article.ts'
import type { Logger } from '../../ports/logger.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import type { LogEntry } from '../../store/stories/story-log.ts'

/** Creates a clusterer with an empty window. */
export type CreateClusterer = typeof createProductionClusterer

/** Converts a stored article to the clusterer's input. */
export function toWindowArticle({ published, ...article }: Article): WindowArticle {
  return { ...article, date: published }
}

/**
 * Rebuilds the window from these entries of the log, the earliest first, and the editors' decisions up to then. It equals
 * the window of the process that wrote the log: both hold the latest version of each article, in the order of the log.
 * `ignored` holds the merges that do not count (see `Redirects`).
 */
export function rebuildWindow(
  entries: readonly LogEntry[],
  orders: readonly ArticleOrder[],
  {
    createClusterer = createProductionClusterer,
    facts,
    progress,
  }: {
    createClusterer?: CreateClusterer | undefined
    facts: StoryFacts
    progress?: ReportProgress | undefined
  },
): { clusterer: Clusterer; ignored: RestoredMerge[] } {
  const clusterer = createClusterer(pinsOf(orders), { facts })
  const last = new Map<string, DecidedArticle>()
  for (const { articles } of entries) for (const article of articles) last.set(article.id, article)
  // Merges come first, so that each article is added to its final story.
  const ignored = entries.flatMap((entry) => clusterer.restore([], mergesOf(entry), entry.unmerged))
  for (const [n, { seq, articles }] of entries.entries()) {
    progress?.('reading the log', n, entries.length)
    clusterer.restore(
      articles.flatMap((article) => (last.get(article.id) === article ? restored(article, seq) : [])),
      [],
    )
  }
  progress?.('reading the log', entries.length, entries.length)
  return { clusterer, ignored }
}

/** Applies an entry that another process wrote to the window. Returns the merges that do not count. */
export function replayEntry(clusterer: Clusterer, entry: LogEntry): RestoredMerge[] {
  for (const article of entry.articles) {
    const [restoredArticle] = restored(article, entry.seq)
    if (restoredArticle) clusterer.restore([restoredArticle], [])
    else clusterer.remove(article.id)
  }
  return clusterer.restore([], mergesOf(entry), entry.unmerged)
}

/** Logs the merges that do not count. Earlier versions could merge a story that was already part of another one (see `Redirects`). */
export function warnAboutIgnored(
  [first, ...others]: readonly RestoredMerge[],
  logger: Pick<Logger, 'warn'>,
): void {
  if (!first) return
  const { seq, from, into } = first
  logger.warn(
    'The article log merges stories that were already part of another story, an error of an earlier version. ' +
      'These merges are ignored. You need not do anything.',
    { merges: 1 + others.length, entry: seq, from, into },
  )
}

/** Entries of earlier versions do not contain when an article joined its story. */
function restored(article: DecidedArticle, seq: number) {
  const { placement, joined = seq } = article
  return placement ? [{ article: toWindowArticle(article), placement, joined }] : []
}

function mergesOf({ merges, seq }: LogEntry): RestoredMerge[] {
  return merges.map(({ from, into }) => ({ from, into, seq }))
}

function pinsOf(orders: readonly ArticleOrder[]): Pin[] {
  return orders.flatMap(({ act, at, decision }) => {
    if (act.is === 'pin')
      return [
        {
          a: act.a.id,
          b: act.b.id,
          put: act.put,
          at,
          decision: ('by' in act ? act.by : undefined) ?? decision,
        },
      ]
    if (act.is !== 'link' || !act.with) return []
    return [{ a: linkArticleName(act.link).id, b: act.with.id, put: 'together' as const, at, decision }]
  })
}
