import type { WindowArticle } from '../../cluster/window/window-article.ts'
import type { Article } from '../../domain/model/article.ts'

/** An article as the window wants it. */
export function toWindowArticle({ published, ...article }: Article): WindowArticle {
  return { ...article, date: published }
}
