import type { ArticleForm } from '../../domain/model/article.ts'

/** Patterns with the form that they show. The first that matches counts. */
export type FormRules = readonly (readonly [RegExp, ArticleForm])[]

/** A number as headlines write it. */
export const number =
  '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)'

/** Where a phrase of a headline begins: at the start, or after punctuation. */
export const start = '(?:^|[.?!:|;–—] ?|- )'

/** Makes a rule from a regular expression. */
export const rule = (pattern: string, form: ArticleForm): readonly [RegExp, ArticleForm] => [
  new RegExp(pattern),
  form,
]
