import type { Article } from '../../../domain/model/article.ts'

/** A message to the function `fetch`: the id of a source that is due, `now` if an operator asked; or of an address to look at. */
export type SourceMessage = { source: string; now?: true } | { look: string }

/** A message to the article processor: new or changed articles, as many as fit. */
export interface ArticlesMessage {
  articles: Article[]
  /** Without articles: apply the editors' decisions up to this number. The queue accepts the same message once. */
  decision?: number
}
