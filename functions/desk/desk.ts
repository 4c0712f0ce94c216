import pLimit from 'p-limit'
import type { Article, DecidedArticle, Judgement } from '../model/article.ts'
import type { Clock } from '../ports/clock.ts'
import type { Journal } from '../ports/journal.ts'
import type { Table } from '../ports/table.ts'
import { Articles, type KnownArticle } from '../store/articles.ts'
import { DeskLog, type LogEntry } from '../store/desk-log.ts'
import { Stories } from '../store/stories.ts'
import { batches } from './batches.ts'
import { Projection } from './projection.ts'
import { productionWindow } from './window/production.ts'
import type { Window } from './window/window.ts'
import type { WindowArticle } from './window/window-article.ts'

/** How far back an article may find its story: a first poll takes entries up to 30 days old. */
const WINDOW_DAYS = 35
const DAY = 86_400_000

export interface DeskDependencies {
  table: Table
  clock: Clock
  journal: Journal
  judge: (article: Article) => Judgement
}

/**
 * The one place where "have we had this?" is decided. A batch is committed by one conditional write to the desk log;
 * where another desk took that number first, memory is rebuilt and the batch decided again.
 */
export class Desk {
  readonly #deps: DeskDependencies
  readonly #log: DeskLog
  readonly #articles: Articles
  readonly #stories: Stories
  readonly #projection: Projection
  readonly #oneAtATime = pLimit(1)
  #window: Window | undefined
  #seq = 0

  constructor(deps: DeskDependencies) {
    this.#deps = deps
    this.#log = new DeskLog(deps.table)
    this.#articles = new Articles(deps.table)
    this.#stories = new Stories(deps.table)
    this.#projection = new Projection(deps.table)
  }

  /** Decides every article that is new or edited. Deciding one twice changes nothing. */
  async decide(articles: readonly Article[]): Promise<{ decided: number; stories: number }> {
    const total = { decided: 0, stories: 0 }
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
      const entry: LogEntry = {
        seq: this.#seq + 1,
        at: this.#deps.clock().toISOString(),
        articles: [],
        merges: [],
      }
      for (const { article, content, known } of changed) {
        const judged = { ...article, ...this.#deps.judge(article), content }
        entry.articles.push(await this.#place(window, judged, known, entry))
      }
      if (await this.#log.append(entry)) {
        this.#window = window
        this.#seq = entry.seq
        await this.#projection.apply(entry)
        return entry
      }
      this.#deps.journal.info('desk: another desk decided first, deciding again', { seq: entry.seq })
    }
  }

  async #place(window: Window, article: DecidedArticle, known: KnownArticle | undefined, entry: LogEntry) {
    const standing = known?.story === undefined ? undefined : await this.#placementOf(known.story, article.id)
    if (standing) {
      const edited = { ...article, ...standing }
      window.edit(seen(edited))
      return edited
    }
    if (!article.relevant) return { ...article, text: '' }
    const { placement, merges } = window.place(seen(article))
    entry.merges.push(...merges)
    return { ...article, placement, joined: entry.seq }
  }

  async #placementOf(story: string, article: string) {
    const member = (await this.#stories.get(story))?.members.find(({ id }) => id === article)
    return member && { placement: member.placement, joined: member.joined }
  }

  /** Brings memory and projections up to the end of the log. */
  async #catchUp(): Promise<Window> {
    const since = new Date(this.#deps.clock().getTime() - WINDOW_DAYS * DAY).toISOString()
    const window = this.#window ?? productionWindow()
    if (!this.#window) {
      const recent: LogEntry[] = []
      this.#seq = 0
      for await (const entry of this.#log.backwards()) {
        this.#seq = Math.max(this.#seq, entry.seq)
        if (entry.at < since) break
        recent.push(entry)
      }
      for (const entry of recent.reverse()) restore(window, entry)
      this.#window = window
    }
    for await (const entry of this.#log.after(this.#seq)) {
      restore(window, entry)
      this.#seq = entry.seq
    }
    window.forget(since)
    await this.#projection.finish(this.#log, this.#seq)
    return window
  }
}

/** Brings what an entry of the log decided into memory; an article that is there already was edited. */
function restore(window: Window, { articles, merges }: LogEntry): void {
  const placed = articles.flatMap((article) =>
    article.placement ? [{ article: seen(article), placement: article.placement }] : [],
  )
  for (const { article } of placed) if (window.storyOf(article.id)) window.edit(article)
  const fresh = placed.filter(({ article }) => !window.storyOf(article.id))
  window.restore(fresh, merges)
}

/** An article as the window wants it. */
function seen({ published, ...article }: Article): WindowArticle {
  return { ...article, date: published }
}

/** The earliest first, and each once: where a source served two versions together, the last one. */
function inOrder(articles: readonly Article[]): Article[] {
  const latest = new Map(articles.map((article) => [article.id, article]))
  const time = ({ published, firstSeen }: Article) => published ?? firstSeen
  return [...latest.values()].sort((a, b) =>
    time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id < b.id ? -1 : 1,
  )
}
