import type { Article } from '../../../domain/model/article.ts'

/** A source that is due. */
export interface SourceMessage {
  source: string
}

/** Articles that are new or edited, no more than a message holds. */
export interface ArticlesMessage {
  articles: Article[]
  /** Without articles: lets the desk carry out what editors decided up to this number; a queue takes the same message once. */
  decision?: number
}
