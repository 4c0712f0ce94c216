import type { ArticleForm, ItemKind } from '../domain/model/article.ts'
import type { Common } from './en/common.ts'

/**
 * The label of an article, next to its headline; `undefined` for an ordinary news report. For an opinion or an official act, the
 * kind says more than the form.
 */
export function kindLabel(
  { kind, form }: { kind: ItemKind; form?: ArticleForm },
  { kinds, forms }: Pick<Common, 'kinds' | 'forms'>,
): string | undefined {
  if (form && (kind === 'news' || kind === 'analysis')) return forms[form]
  return kind === 'news' ? undefined : kinds[kind]
}
