import pLimit from 'p-limit'
import type { Clusterer } from '../../cluster/clusterer.ts'
import { forcedBy } from '../../domain/decisions/for-articles.ts'
import type { Article, Classification, DecidedArticle } from '../../domain/model/article.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Logger } from '../../ports/logger.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import type { Table } from '../../ports/table.ts'
import { Articles } from '../../store/stories/articles.ts'
import { Projection } from '../../store/stories/projection.ts'
import { Stories } from '../../store/stories/stories.ts'
import { type LogEntry, StoryLog } from '../../store/stories/story-log.ts'
import { applyDecision, byEditor } from './apply-decision.ts'
import { sortedByTime, splitIntoBatches } from './batches.ts'
import { type DecideDeps, decideArticle, excludeArticle } from './decide-article.ts'
import { Draft, type Part } from './draft.ts'
import { EditorsOrders } from './editors-orders.ts'
import { type CreateClusterer, rebuildWindow, replayEntry, warnAboutIgnored } from './rebuild-window.ts'
import { findLeft } from './record-moves.ts'
import { WindowEntries } from './window-entries.ts'

/** Days for which articles stay in the window; the first poll of a source takes entries up to 30 days old. */
const WINDOW_DAYS = 35

/** What the article processor depends on. */
export interface ArticleProcessorDeps {
  table: Table
  clock: Clock
  logger: Logger
  classify: (article: Article) => Classification
  /** By default, that of production. */
  createClusterer?: CreateClusterer
  progress?: ReportProgress
}

/**
 * Classifies new and edited articles and assigns them to stories. All processes append to one log: a batch is committed by
 * one conditional write of the next entry. If another process wrote that entry first, this one replays it, or rebuilds its
 * window, and processes the batch again. So each article is in exactly one story.
 */
export class ArticleProcessor {
  readonly #deps: ArticleProcessorDeps
  readonly #log: StoryLog
  readonly #articles: Articles
  readonly #stories: Stories
  readonly #orders: EditorsOrders
  readonly #projection: Projection
  readonly #mutex = pLimit(1)
  #clusterer: Clusterer | undefined
  #seq = 0
  /** The start of the window; articles from before it are evicted. ISO 8601. */
  #windowStart = ''
  #windowEntries = new WindowEntries()
  /** The number of the last decision that the log says is applied. */
  #appliedUpTo = 0

  constructor(deps: ArticleProcessorDeps) {
    this.#deps = deps
    this.#log = new StoryLog(deps.table)
    this.#articles = new Articles(deps.table)
    this.#stories = new Stories(deps.table)
    this.#orders = new EditorsOrders(deps.table)
    this.#projection = new Projection(deps.table)
  }

  /**
   * Applies all pending decisions of editors.
   * @throws {Error} if one cannot be applied now. The caller should try again.
   */
  async applyDecisions(): Promise<void> {
    await this.#mutex(async () => {
      try {
        await this.#applyPendingDecisions()
      } catch (error) {
        this.#clusterer = undefined
        throw error
      }
    })
  }

  /** Processes the articles that are new or edited, after the pending decisions. Processing one twice changes nothing. */
  async process(articles: readonly Article[]): Promise<{ processed: number; stories: number }> {
    const total = { processed: 0, stories: 0 }
    await this.#tryApplyDecisions()
    for (const batch of splitIntoBatches(sortedByTime(articles))) {
      const decided = await this.#mutex(() => this.#processBatch(batch))
      total.processed += decided.length
      total.stories += decided.filter(({ placement }) => placement?.rule === 'new story').length
    }
    return total
  }

  async #processBatch(batch: readonly Article[]): Promise<DecidedArticle[]> {
    for (;;) {
      const clusterer = await this.#catchUp()
      const changed = await this.#articles.changed(batch)
      if (changed.length === 0) return []
      // Assignments count only after they are in the log. Until then, the window must not be reused.
      this.#clusterer = undefined
      const deps = await this.#begin(clusterer)
      const forced = forcedBy(this.#orders.upTo(this.#appliedUpTo))
      for (const { article, content, known } of changed) {
        const forcedAs = forced.get(article.id)
        const classified = {
          ...article,
          ...this.#deps.classify(article),
          ...(forcedAs && byEditor(forcedAs === 'in')),
          content,
        }
        deps.draft.begin()
        if (forcedAs === 'out' || forcedAs === 'redacted') await excludeArticle(classified, forcedAs, deps)
        else await decideArticle(classified, known, deps)
      }
      if (await this.#commitAll(deps)) return changed.map(({ article }) => deps.draft.latest(article.id)!)
    }
  }

  /** Logs decisions that cannot be applied, so that new articles do not wait for them. The next call tries again. */
  async #tryApplyDecisions(): Promise<void> {
    try {
      await this.applyDecisions()
    } catch (error) {
      this.#deps.logger.error('decision not carried out, will be retried', {
        error: (error as Error).message,
      })
    }
  }

  async #applyPendingDecisions(): Promise<void> {
    for (;;) {
      const clusterer = await this.#catchUp()
      await this.#orders.read()
      const order = this.#orders.after(this.#appliedUpTo)
      if (!order) return
      this.#clusterer = undefined
      const deps = await this.#begin(clusterer)
      const { classify, logger } = this.#deps
      deps.draft.begin()
      await applyDecision(order, { ...deps, classify })
      if (await this.#commitAll(deps, order.decision))
        logger.info('decision carried out', { decision: order.decision, is: order.act.is })
    }
  }

  async #begin(clusterer: Clusterer): Promise<DecideDeps> {
    const [log, articles, stories] = [this.#log, this.#articles, this.#stories]
    return { clusterer, draft: new Draft(), entry: this.#nextEntry(), log, articles, stories }
  }

  /** Writes the changes to the log in parts. Only the last part says that the editor's decision was applied. */
  async #commitAll({ draft, entry: { seq }, clusterer }: DecideDeps, decision?: number): Promise<boolean> {
    const parts = draft.parts()
    for (const [n, part] of parts.entries()) {
      const isLast = n === parts.length - 1
      const next = this.#nextEntry()
      // The number of its own entry: otherwise an edition that is composed between two parts would miss its story.
      const articles = part.articles.map((one) => (one.joined === seq ? { ...one, joined: next.seq } : one))
      const entry = await this.#entryOf({ ...part, articles }, isLast ? decision : undefined)
      if (!(await this.#commit(entry, clusterer))) return false
      // The window already holds the next parts, which are not in the log yet.
      if (parts.length > 1) this.#clusterer = undefined
    }
    return true
  }

  async #entryOf({ articles, merges, unmerged, hasMoves }: Part, decision?: number): Promise<LogEntry> {
    const entry = {
      ...this.#nextEntry(),
      articles,
      merges,
      ...(unmerged.length > 0 && { unmerged }),
      ...(decision !== undefined && { decisions: decision }),
    }
    // Most entries move nothing, and then stored articles need not be read again.
    const mayLeave = hasMoves || decision !== undefined
    return mayLeave
      ? { ...entry, ...(await findLeft(articles, { articles: this.#articles, stories: this.#stories })) }
      : entry
  }

  #nextEntry(): LogEntry {
    const at = this.#deps.clock().toISOString()
    return { seq: this.#seq + 1, at, articles: [], merges: [], decisions: this.#appliedUpTo }
  }

  async #commit(entry: LogEntry, clusterer: Clusterer): Promise<boolean> {
    if (!(await this.#log.append(entry))) {
      this.#deps.logger.info('another process decided first, deciding again', { seq: entry.seq })
      return false
    }
    this.#clusterer = clusterer
    this.#seq = entry.seq
    this.#appliedUpTo = entry.decisions ?? this.#appliedUpTo
    this.#windowEntries.add(entry)
    await this.#projection.apply(entry)
    return true
  }

  /** Rebuilds the window from the log, with the decisions that were applied by then. */
  async #rebuildFromLog(since: string): Promise<Clusterer> {
    const recent: LogEntry[] = []
    this.#seq = 0
    this.#appliedUpTo = 0
    for await (const entry of this.#log.backwards()) {
      this.#seq = Math.max(this.#seq, entry.seq)
      this.#appliedUpTo = Math.max(this.#appliedUpTo, entry.decisions ?? 0)
      if (entry.at < since) break
      recent.push(entry)
    }
    if (this.#appliedUpTo > 0) await this.#orders.read()
    const applied = this.#orders.upTo(this.#appliedUpTo)
    const { clusterer, ignored } = rebuildWindow(recent.reverse(), applied, {
      createClusterer: this.#deps.createClusterer,
      progress: this.#deps.progress,
      facts: {
        held: (article, story) => this.#orders.holds(article, story),
      },
    })
    this.#windowEntries = new WindowEntries()
    for (const entry of recent) this.#windowEntries.add(entry)
    warnAboutIgnored(ignored, this.#deps.logger)
    return clusterer
  }

  /** Brings the window and the projection up to the end of the log. */
  async #catchUp(): Promise<Clusterer> {
    // Whole days, so that two processes whose clocks differ a little evict the same articles.
    const today = Math.floor(this.#deps.clock().getTime() / DAY_MS)
    const since = new Date((today - WINDOW_DAYS) * DAY_MS).toISOString()
    // The clock was set back, and articles that were evicted are in the window again.
    if (since < this.#windowStart) this.#clusterer = undefined
    this.#windowStart = since
    let clusterer = this.#clusterer ?? (await this.#rebuildFromLog(since))
    for await (const entry of this.#log.after(this.#seq)) {
      if ((entry.decisions ?? 0) > this.#appliedUpTo) {
        // Another process applied a decision, which may have moved articles.
        clusterer = await this.#rebuildFromLog(since)
        break
      }
      warnAboutIgnored(replayEntry(clusterer, entry), this.#deps.logger)
      this.#windowEntries.add(entry)
      this.#seq = entry.seq
    }
    this.#clusterer = clusterer
    clusterer.evict(since, this.#windowEntries.firstSince(since) ?? this.#seq + 1)
    await this.#projection.finish(this.#log, this.#seq)
    return clusterer
  }
}
