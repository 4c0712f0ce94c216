import { articleId } from '../article-id.ts'
import type { Article } from '../model/article.ts'
import type { ArticleName, HandmadeLink } from '../model/decision.ts'

/** The source of links that editors add. No configured source may have this id. */
const EDITORS_SOURCE = 'by-hand'

/** Names the article of a link. The same address is always the same article. */
export function linkArticleName({ url }: Pick<HandmadeLink, 'url'>): ArticleName {
  return { id: articleId(EDITORS_SOURCE, url), source: EDITORS_SOURCE }
}

/** Converts a link that an editor added at `at` to an article. */
export function linkArticle(link: HandmadeLink, at: string): Article {
  const { url, title, summary = '', outlet, language } = link
  return {
    ...linkArticleName(link),
    url,
    title,
    summary,
    text: summary,
    published: at,
    firstSeen: at,
    categories: [],
    language,
    outlet,
  }
}
