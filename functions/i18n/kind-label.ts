import type { ArticleForm, ItemKind } from '../domain/model/article.ts'
import type { Common } from './en/common.ts'

/**
 * What a piece is called before or behind its headline; `undefined` for an ordinary news report. That it takes a side, or is an
 * act, says more than its form.
 */
export function kindLabel(
  { kind, form }: { kind: ItemKind; form?: ArticleForm },
  { kinds, forms }: Pick<Common, 'kinds' | 'forms'>,
): string | undefined {
  if (form && (kind === 'news' || kind === 'analysis')) return forms[form]
  return kind === 'news' ? undefined : kinds[kind]
}
