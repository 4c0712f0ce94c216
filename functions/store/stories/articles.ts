import { hash } from 'node:crypto'
import type { Article, DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import type { Key, Table, Write } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** What is remembered of an article for ever, so that it is known again when it comes back. */
export interface KnownArticle {
  /** The desk's entry that decided it last. */
  seq: number
  /** A hash of what the source said, so that an edit shows. */
  content: string
  story?: string
}

const known = codec<KnownArticle>('article')

/** Articles by source and identity. */
export class Articles {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async get(article: ArticleName): Promise<KnownArticle | undefined> {
    const [item] = await this.#table.get([place(article)])
    return item && known.decode(item.value)
  }

  /** Those that are new, or say something else than when they were decided, each with what is known of it. */
  async changed<T extends Article>(articles: readonly T[]): Promise<ChangedArticle<T>[]> {
    const items = await this.#table.get(articles.map(place))
    return articles
      .map((article, n) => {
        const item = items[n]
        return { article, content: contentHash(article), known: item && known.decode(item.value) }
      })
      .filter(({ content, known }) => known?.content !== content)
  }
}

export interface ChangedArticle<T extends Article = Article> {
  article: T
  content: string
  known?: KnownArticle
}

export function contentHash({ title, summary, text, url }: Article): string {
  const parts = JSON.stringify([title, summary, text, url ?? null])
  return hash('sha256', parts, 'base64url').slice(0, 16)
}

export function articleWrite(article: DecidedArticle, seq: number): Write {
  const value = known.encode({ seq, content: article.content, story: article.placement?.story })
  return { ...place(article), value, version: seq, when: { below: seq } }
}

function place(article: ArticleName): Key {
  return { pk: `ARTICLE#${article.source}`, sk: article.id }
}
