import type { ArticleForm } from '../../domain/model/article.ts'

/** Patterns and what they show; the first that matches counts. */
export type FormRules = readonly (readonly [RegExp, ArticleForm])[]

/** A number as headlines write it. */
export const number =
  '(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)'

/** Where a headline's words begin: at its start, or behind a mark that ends a part. */
export const start = '(?:^|[.?!:|;–—] ?|- )'

/** Makes a rule of a regular expression. */
export const rule = (pattern: string, form: ArticleForm): readonly [RegExp, ArticleForm] => [
  new RegExp(pattern),
  form,
]
