import type { Article } from '../domain/model/article.ts'
import type { WindowArticle } from './window/window-article.ts'

/** An article as the window wants it. */
export function seen({ published, ...article }: Article): WindowArticle {
  return { ...article, date: published }
}
