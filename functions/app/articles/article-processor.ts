import pLimit from 'p-limit'
import type { Clusterer, RestoredMerge } from '../../cluster/clusterer.ts'
import { type ArticleOrder, articleOrders, forcedBy } from '../../domain/decisions/for-articles.ts'
import { redacted } from '../../domain/decisions/redacted.ts'
import type { Article, Classification, DecidedArticle } from '../../domain/model/article.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Logger } from '../../ports/logger.ts'
import type { Table } from '../../ports/table.ts'
import { Articles, type KnownArticle } from '../../store/stories/articles.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { Projection } from '../../store/stories/projection.ts'
import { Stories } from '../../store/stories/stories.ts'
import { type Left, type LogEntry, StoryLog } from '../../store/stories/story-log.ts'
import { applyDecision, asDecided } from './apply-decision.ts'
import { batches } from './batches.ts'
import { byEditor } from './by-editor.ts'
import { memoryOf, rebuildWindow } from './rebuild-window.ts'
import { toWindowArticle } from './to-window-article.ts'

/** How far back an article may find its story: a first poll takes entries up to 30 days old. */
const WINDOW_DAYS = 35

export interface ArticleProcessorDeps {
  table: Table
  clock: Clock
  logger: Logger
  judge: (article: Article) => Classification
}

/**
 * The one place where "have we had this?" is decided. A batch is committed by one conditional write to the desk log;
 * where another desk took that number first, memory is rebuilt and the batch decided again.
 */
export class ArticleProcessor {
  readonly #deps: ArticleProcessorDeps
  readonly #log: StoryLog
  readonly #articles: Articles
  readonly #stories: Stories
  readonly #decisions: Decisions
  readonly #projection: Projection
  readonly #oneAtATime = pLimit(1)
  #window: Clusterer | undefined
  #seq = 0
  /** Up to when memory holds nothing any more. */
  #forgotten = ''
  /** The entries of the log that memory holds, the earliest first. */
  #held: Pick<LogEntry, 'seq' | 'at'>[] = []
  /** Everything that editors ordered, and the number of the last decision that the log of the desk carries. */
  #read = 0
  #orders: ArticleOrder[] = []
  #carried = 0

  constructor(deps: ArticleProcessorDeps) {
    this.#deps = deps
    this.#log = new StoryLog(deps.table)
    this.#articles = new Articles(deps.table)
    this.#stories = new Stories(deps.table)
    this.#decisions = new Decisions(deps.table)
    this.#projection = new Projection(deps.table)
  }

  /** Carries out what editors decided. Rejects where that can't be done now: whoever asked for it asks again. */
  async applyDecisions(): Promise<void> {
    await this.#oneAtATime(async () => {
      try {
        await this.#carryOutAll()
      } catch (error) {
        this.#window = undefined
        throw error
      }
    })
  }

  /** Decides every article that is new or edited, by what editors decided too. Deciding twice changes nothing. */
  async decide(articles: readonly Article[]): Promise<{ decided: number; stories: number }> {
    const total = { decided: 0, stories: 0 }
    await this.#carryOutOrTell()
    for (const batch of batches(inOrder(articles))) {
      const entry = await this.#oneAtATime(() => this.#decideBatch(batch))
      total.decided += entry?.articles.length ?? 0
      total.stories +=
        entry?.articles.filter((article) => article.placement?.rule === 'new story').length ?? 0
    }
    return total
  }

  async #decideBatch(batch: readonly Article[]): Promise<LogEntry | undefined> {
    for (;;) {
      const window = await this.#catchUp()
      const changed = await this.#articles.changed(batch)
      if (changed.length === 0) return undefined
      // What is placed from here on counts only once the log has it.
      this.#window = undefined
      const entry = this.#nextEntry()
      const forced = forcedBy(this.#orders.filter(({ decision }) => decision <= this.#carried))
      for (const { article, content, known } of changed) {
        const how = forced.get(article.id)
        const judged = {
          ...article,
          ...this.#deps.judge(article),
          ...(how && byEditor(how === 'in')),
          content,
        }
        entry.articles.push(
          how === 'out' || how === 'redacted'
            ? await this.#leaveOut(judged, how)
            : await this.#place(window, judged, known, entry),
        )
      }
      if (await this.#commit(entry, window)) return entry
    }
  }

  /** What can't be carried out must not keep what sources brought waiting; it is tried again before the next batch. */
  async #carryOutOrTell(): Promise<void> {
    try {
      await this.applyDecisions()
    } catch (error) {
      this.#deps.logger.error('decision not carried out, tried again', {
        error: (error as Error).message,
      })
    }
  }

  async #carryOutAll(): Promise<void> {
    for (;;) {
      const window = await this.#catchUp()
      await this.#readOrders()
      const order = this.#orders.find(({ decision }) => decision > this.#carried)
      if (!order) return
      this.#window = undefined
      const entry = { ...this.#nextEntry(), left: [] }
      const { judge, logger } = this.#deps
      const [log, articles, stories] = [this.#log, this.#articles, this.#stories]
      await applyDecision(order, { window, entry, log, articles, stories, judge })
      if (await this.#commitAll(entry, order.decision, window))
        logger.info('decision carried out', { decision: order.decision, is: order.act.is })
    }
  }

  /** Who moves may be too many for one item of the table. Only the last entry says that the decision is carried out. */
  async #commitAll(
    whole: LogEntry & { left: Left[] },
    decision: number,
    window: Clusterer,
  ): Promise<boolean> {
    const parts = [...batches(whole.articles)]
    const last = parts.pop() ?? []
    const leftBy = (articles: readonly DecidedArticle[]) =>
      whole.left.filter(({ article }) => articles.some(({ id }) => id === article))
    for (const articles of parts) {
      const part = { ...this.#nextEntry(), articles, left: leftBy(articles) }
      if (!(await this.#commit(part, window))) return false
    }
    const { merges } = whole
    const entry = { ...this.#nextEntry(), articles: last, left: leftBy(last), merges, decisions: decision }
    return this.#commit(entry, window)
  }

  #nextEntry(): LogEntry {
    const at = this.#deps.clock().toISOString()
    return { seq: this.#seq + 1, at, articles: [], merges: [], decisions: this.#carried }
  }

  async #commit(entry: LogEntry, window: Clusterer): Promise<boolean> {
    if (!(await this.#log.append(entry))) {
      this.#deps.logger.info('another process decided first, deciding again', { seq: entry.seq })
      return false
    }
    this.#window = window
    this.#seq = entry.seq
    this.#carried = entry.decisions ?? this.#carried
    this.#hold(entry)
    await this.#projection.apply(entry)
    return true
  }

  async #readOrders(): Promise<void> {
    const decided = await this.#decisions.all()
    if (decided.length === this.#read) return
    this.#read = decided.length
    this.#orders = articleOrders(decided)
  }

  async #place(window: Clusterer, article: DecidedArticle, known: KnownArticle | undefined, entry: LogEntry) {
    const standing = known?.story === undefined ? undefined : await this.#placementOf(known.story, article.id)
    if (standing) {
      const edited = { ...article, ...standing }
      window.restore([{ article: toWindowArticle(edited), ...standing }], [])
      return edited
    }
    if (!article.relevant) return { ...article, text: '' }
    const { placement, merges } = window.place(toWindowArticle(article), entry.seq)
    entry.merges.push(...merges)
    return { ...article, placement, joined: entry.seq }
  }

  /** Let in again later it is no newer than it was. */
  async #leaveOut(article: DecidedArticle, how: 'out' | 'redacted'): Promise<DecidedArticle> {
    const before = await asDecided(article, this.#articles, this.#log)
    const left = { ...article, text: '', ...(before?.joined !== undefined && { joined: before.joined }) }
    return how === 'redacted' ? redacted(left) : left
  }

  async #placementOf(story: string, article: string) {
    const member = (await this.#stories.get(story))?.members.find(({ id }) => id === article)
    return member && { placement: member.placement, joined: member.joined }
  }

  /** Memory as the log has it, with all that editors had ordered by then. */
  async #fromLog(since: string): Promise<Clusterer> {
    const recent: LogEntry[] = []
    this.#seq = 0
    this.#carried = 0
    for await (const entry of this.#log.backwards()) {
      this.#seq = Math.max(this.#seq, entry.seq)
      this.#carried = Math.max(this.#carried, entry.decisions ?? 0)
      if (entry.at < since) break
      recent.push(entry)
    }
    if (this.#carried > 0) await this.#readOrders()
    const carried = this.#orders.filter(({ decision }) => decision <= this.#carried)
    const { window, without } = memoryOf(recent.reverse(), carried)
    this.#held = recent.map(({ seq, at }) => ({ seq, at }))
    this.#tellWithout(without)
    return window
  }

  /** Earlier versions could merge a story that was already part of another: redirects.ts says how we read that. */
  #tellWithout([first, ...others]: readonly RestoredMerge[]): void {
    if (!first) return
    const { entry, from, into } = first
    this.#deps.logger.warn(
      'The article log merges stories that were already part of another story, an error of an earlier version. ' +
        'These merges are ignored. You need not do anything.',
      { merges: 1 + others.length, entry, from, into },
    )
  }

  #hold({ seq, at }: LogEntry): void {
    this.#held.push({ seq, at })
  }

  /** The first entry that a newly started desk would read. As in `#fromLog`, an entry that is too old hides all before it. */
  #firstHeld(since: string): number {
    const hidden = this.#held.findLastIndex(({ at }) => at < since)
    this.#held.splice(0, hidden + 1)
    return this.#held[0]?.seq ?? this.#seq + 1
  }

  /** Brings memory and projections up to the end of the log. */
  async #catchUp(): Promise<Clusterer> {
    // Whole days, so that two desks whose clocks differ a little forget the same articles.
    const today = Math.floor(this.#deps.clock().getTime() / DAY_MS)
    const since = new Date((today - WINDOW_DAYS) * DAY_MS).toISOString()
    // While the clock was ahead, memory dropped articles that count again now.
    if (since < this.#forgotten) this.#window = undefined
    this.#forgotten = since
    let window = this.#window ?? (await this.#fromLog(since))
    for await (const entry of this.#log.after(this.#seq)) {
      if ((entry.decisions ?? 0) > this.#carried) {
        // Another desk carried something out, which may have moved what stands here.
        window = await this.#fromLog(since)
        break
      }
      this.#tellWithout(rebuildWindow(window, entry))
      this.#hold(entry)
      this.#seq = entry.seq
    }
    this.#window = window
    window.forget(since, this.#firstHeld(since))
    await this.#projection.finish(this.#log, this.#seq)
    return window
  }
}

/** The earliest first, and each once: where a source served two versions together, the last one. */
function inOrder(articles: readonly Article[]): Article[] {
  const latest = new Map(articles.map((article) => [article.id, article]))
  const time = ({ published, firstSeen }: Article) => published ?? firstSeen
  return [...latest.values()].sort((a, b) =>
    time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id < b.id ? -1 : 1,
  )
}
