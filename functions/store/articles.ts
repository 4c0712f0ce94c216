import type { DecidedArticle } from '../model/article.ts'
import type { Key, Table, Write } from '../ports/table.ts'
import { codec } from './codec.ts'

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

  /** What is known of each of these, in order. */
  async known(articles: readonly { id: string; source: string }[]): Promise<(KnownArticle | undefined)[]> {
    const items = await this.#table.get(articles.map(place))
    return items.map((item) => item && known.decode(item.value))
  }
}

export function articleWrite(article: DecidedArticle, seq: number): Write {
  const value = known.encode({ seq, content: article.content, story: article.placement?.story })
  return { ...place(article), value, version: seq, when: { below: seq } }
}

function place(article: { id: string; source: string }): Key {
  return { pk: `ARTICLE#${article.source}`, sk: article.id }
}
