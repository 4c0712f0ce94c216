import { expect, it } from 'vitest'
import type { DeskContext } from '../../functions/editors/desk-context.ts'
import { explainReason } from '../../functions/editors/explain.ts'
import { words } from '../../functions/i18n/editors.ts'
import { words as siteWords } from '../../functions/i18n/site.ts'

it.each([
  ['en', 'Live updates, because of', 'its title', 'its category “Live blog”'],
  ['es', 'En vivo, por', 'su título', 'su categoría «Live blog»'],
] as const)(
  'Editors read the form of an article in their language (%s)',
  (language, subject, title, category) => {
    const desk = { messages: words[language], locale: { words: siteWords[language] } }
    const explain = (detail: string) =>
      explainReason({ rule: 'form live', detail }, desk as unknown as DeskContext)
    expect(explain('title')).toEqual([subject, title])
    expect(explain('category Live blog')).toEqual([subject, category])
  },
)
