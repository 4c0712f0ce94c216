import { hash } from 'node:crypto'
import type { Article, DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import type { Key, Table, Write } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** What is kept of an article without limit, so that it is recognized when a source publishes it again. */
export interface KnownArticle {
  /** The number of the log entry in which it was decided last. */
  seq: number
  /** A hash of title, summary, text and address, by which we notice edits. */
  content: string
  story?: string
}

const known = codec<KnownArticle>('article')

/** Known articles, by source and id. */
export class Articles {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(article: ArticleName): Promise<KnownArticle | undefined> {
    const [one] = await this.known([article])
    return one
  }

  /** Returns what is known of each of these articles, in their order. */
  async known(articles: readonly ArticleName[]): Promise<(KnownArticle | undefined)[]> {
    const items = await this.#table.get(articles.map(keyOf))
    return items.map((item) => item && known.decode(item.value))
  }

  /** Returns the contents of those of these articles that are known, by id. */
  async contents(articles: readonly ArticleName[]): Promise<Map<string, string>> {
    const all = await this.known(articles)
    return new Map(articles.flatMap(({ id }, n) => (all[n] ? [[id, all[n].content] as const] : [])))
  }

  /** Returns the articles that are new or were edited since they were decided, each with what is known of it. */
  async changed<T extends Article>(articles: readonly T[]): Promise<ChangedArticle<T>[]> {
    const all = await this.known(articles)
    return articles
      .map((article, n) => ({ article, content: contentHash(article), known: all[n] }))
      .filter(({ content, known }) => known?.content !== content)
  }
}

/** An article that is new or was edited; `known` is missing if it is new. */
export interface ChangedArticle<T extends Article = Article> {
  article: T
  content: string
  known?: KnownArticle
}

/** A hash of what a source says in an article: 96 bits in base64url. */
export function contentHash({ title, summary, text, url }: Article): string {
  const parts = JSON.stringify([title, summary, text, url ?? null])
  return hash('sha256', parts, 'base64url').slice(0, 16)
}

/** The write that remembers an article as decided in entry `seq`. */
export function articleWrite(article: DecidedArticle, seq: number): Write {
  const value = known.encode({ seq, content: article.content, story: article.placement?.story })
  return { ...keyOf(article), value, version: seq, when: { below: seq } }
}

function keyOf(article: ArticleName): Key {
  return { pk: `ARTICLE#${article.source}`, sk: article.id }
}
