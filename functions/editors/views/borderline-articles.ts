import type { DecidedArticle } from '../../domain/model/article.ts'

const SHOWN = 20

/** The articles that were left out by the least, the nearest first. What an editor took out is no miss. */
export function borderlineArticles(articles: Iterable<DecidedArticle>): DecidedArticle[] {
  return [...articles]
    .filter(({ relevant, reasons }) => !relevant && !reasons.some(({ rule }) => rule === 'editor'))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
}
