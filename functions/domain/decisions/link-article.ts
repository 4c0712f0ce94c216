import type { Article } from '../model/article.ts'
import { articleId } from '../model/article-id.ts'
import type { ArticleName, HandmadeLink } from '../model/decision.ts'

/** The source of what editors add by hand; no configured source may be called so. */
const EDITORS_SOURCE = 'by-hand'

/** The same address is the same article, however often it is added. */
export function linkArticleName({ url }: Pick<HandmadeLink, 'url'>): ArticleName {
  return { id: articleId(EDITORS_SOURCE, url), source: EDITORS_SOURCE }
}

/** What an editor added, as an article like any other; `at` is when. */
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
