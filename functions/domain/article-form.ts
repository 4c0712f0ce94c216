import type { ArticleForm, ItemKind } from './model/article.ts'

/** What decides whether an article is a report; without a kind it is taken for news. */
export interface KindAndForm {
  kind?: ItemKind
  form?: ArticleForm
}

/**
 * Whether an article is a report of one event. A story takes in further coverage only if it has such a report: opinion,
 * explainers, round-ups and the like (`articleForms`) are background at most, and would attract every article that shares a
 * word with them.
 */
export function takesIn({ kind, form }: KindAndForm): boolean {
  return kind !== 'opinion' && form === undefined
}
