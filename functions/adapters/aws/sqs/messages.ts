import type { Article } from '../../../domain/model/article.ts'

/** Asks the function `fetch` to read a source that is due, by its id. */
export interface SourceMessage {
  source: string
}

/** Gives the article processor new or changed articles, as many as fit into a message. */
export interface ArticlesMessage {
  articles: Article[]
  /** Without articles: apply the editors' decisions up to this number. The queue accepts the same message once. */
  decision?: number
}
