import { expect, test } from 'vitest'
import type { PlacementRule } from '../../functions/domain/model/article.ts'
import { explainPlacement } from '../../functions/editors/explain-placement.ts'
import { words } from '../../functions/i18n/editors.ts'

const explain = (rule: PlacementRule, changed?: number, language: 'en' | 'es' = 'en') =>
  explainPlacement(
    { story: 's', copyOf: 'a', rule, score: 0.9, partner: 'a', ...(changed !== undefined && { changed }) },
    'Mill closes',
    words[language],
  )

test('editors read how far the text of a copy differs', () => {
  expect(explain('near copy', 0)).toBe('Has the same text as “Mill closes”.')
  expect(explain('near copy', 1)).toBe('Has the same text as “Mill closes” except for 1 word.')
  expect(explain('near copy', 1_200)).toBe('Has the same text as “Mill closes” except for 1,200 words.')
  expect(explain('shorter copy', 3)).toBe(
    'Is a shorter version of “Mill closes”, which contains all of its text except for 3 words.',
  )
  expect(explain('longer copy', 0)).toBe(
    'Is a longer version of “Mill closes” and contains all of that text.',
  )
  expect(explain('near copy', 2, 'es')).toBe('Tiene el mismo texto que «Mill closes», salvo 2 palabras.')
})

test('a copy that an older version stored is still explained', () => {
  expect(explain('near copy')).toBe('Is a lightly edited copy of “Mill closes”.')
})
