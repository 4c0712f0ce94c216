import { expect, it } from 'vitest'
import type { DeskContext } from '../../functions/editors/desk-context.ts'
import { explainReason } from '../../functions/editors/explain.ts'
import { words } from '../../functions/i18n/editors.ts'
import { words as siteWords } from '../../functions/i18n/site.ts'

it.each([
  ['en', 'Live updates, because of'],
  ['es', 'En vivo'],
] as const)('Editors read the form of an article in their language (%s)', (language, subject) => {
  const desk = { messages: words[language], locale: { words: siteWords[language] } }
  const [told, found] = explainReason({ rule: 'form live', detail: 'title' }, desk as unknown as DeskContext)
  expect([told, found]).toEqual([expect.stringContaining(subject), 'title'])
})
