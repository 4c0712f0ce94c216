import type { ArticleForm, ItemKind, Reason } from '../../domain/model/article.ts'
import type { ClassifierInput } from '../input.ts'
import { formOf } from './form.ts'
import { kindOf } from './kinds.ts'

/**
 * The kind of an article, and its form if it is not a report, with the reasons. A newsroom's explainer or analysis has the kind
 * `analysis`, unless the operator set another kind for the source.
 */
export function kindAndForm(input: ClassifierInput): {
  kind: ItemKind
  form?: ArticleForm
  reasons: Reason[]
} {
  const { kind, reason } = kindOf(input)
  const found = formOf(input, kind)
  if (!found) return { kind, reasons: [reason] }
  const { form } = found
  const isAnalysis = kind === 'news' && !input.source?.items && (form === 'explainer' || form === 'analysis')
  return isAnalysis
    ? { kind: 'analysis', form, reasons: [found.reason] }
    : { kind, form, reasons: [reason, found.reason] }
}
