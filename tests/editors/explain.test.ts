import { expect, it } from 'vitest'
import type { DeskContext } from '../../functions/editors/desk-context.ts'
import { explainReason } from '../../functions/editors/explain.ts'
import { words } from '../../functions/i18n/editors.ts'
import { words as siteWords } from '../../functions/i18n/site.ts'
import { classifier } from '../classify/settings.ts'

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

it.each([
  ['en', 'Place “Federal”, because no state or city is concerned.'],
  ['es', 'Lugar «Federal», porque no se trata de ningún estado ni ciudad.'],
] as const)(
  'Editors read in their language why a story without a place is federal (%s)',
  (language, reason) => {
    const desk = { messages: words[language], locale: { place: () => 'Federal' } }
    const { reasons } = classifier.classify({ title: 'Asylum seekers wait longer' })
    const found = reasons.find(({ rule }) => rule === 'place us')!
    expect(explainReason(found, desk as unknown as DeskContext)).toEqual([reason])
  },
)
