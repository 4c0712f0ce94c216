import type { Article } from '../../../domain/model/article.ts'

/** A message to the function `fetch`: the id of a due source, with `now` if an operator asked for it; or the id of a look at an address. */
export type SourceMessage = { source: string; now?: true } | { look: string }

/** A message to the article processor: new or changed articles, as many as fit. */
export interface ArticlesMessage {
  articles: Article[]
  /** Without articles: apply the editors' decisions up to this number. The queue accepts the same message once. */
  decision?: number
}
