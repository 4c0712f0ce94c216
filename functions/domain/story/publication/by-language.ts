import * as z from 'zod/mini'
import type { Language } from '../../model/article.ts'

const text = z.string().check(z.minLength(1, 'must not be empty'))

/** A text of the operator, the same in both languages or one for each. */
export const TextByLanguage = z.union(
  [
    text,
    z
      .strictObject({ en: z.optional(text), es: z.optional(text) })
      .check(
        z.refine(({ en, es }) => (en ?? es) !== undefined, 'needs a text in English (en) or Spanish (es)'),
      ),
  ],
  'must be a text, or one for each language',
)
export type TextByLanguage = z.infer<typeof TextByLanguage>

/** The text in a language, or in the other one if it has only that. */
export function textIn(written: TextByLanguage, language: Language): string {
  if (typeof written === 'string') return written
  return written[language] ?? written.en ?? written.es ?? ''
}
