import type { Article } from '../model/article.ts'

/** A source that is due. */
export interface SourceMessage {
  source: string
}

/** Articles that are new or edited, no more than a message holds. */
export interface ArticlesMessage {
  articles: Article[]
}
