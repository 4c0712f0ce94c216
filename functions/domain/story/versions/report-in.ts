import { takesIn } from '../../article-form.ts'
import type { ArticleForm, ItemKind, Language } from '../../model/article.ts'

/**
 * The article with which a story is shown to readers of a language that its lead is not in: a report, or else an article of
 * the lead's kind. An opinion or an analysis is nobody's report.
 */
export function reportIn<Article extends { language: Language; kind: ItemKind; form?: ArticleForm }>(
  articles: readonly Article[],
  language: Language,
  kind: ItemKind,
): Article | undefined {
  const some = articles.filter((article) => article.language === language && takesIn(article))
  return some.find((article) => article.kind === 'news') ?? some.find((article) => article.kind === kind)
}
