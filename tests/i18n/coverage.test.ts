import { describe, expect, test } from 'vitest'
import type { Language } from '../../functions/domain/model/article.ts'
import { countCoverage } from '../../functions/domain/story/coverage.ts'
import { coverageText } from '../../functions/i18n/coverage.ts'
import { type ArticleOf, story } from '../publish/stories.ts'

function lineOf(articles: ArticleOf[], lang: Language = 'en') {
  const one = story({ headline: 'One', at: '2026-11-22T11:12:00Z', articles })
  const { outlet, kind, language } = one.lead
  return coverageText({ outlet, kind, language, ...countCoverage(one.articles) }, lang).replaceAll(
    '\u00a0',
    ' ',
  )
}

const first = { title: 'A', outlet: 'Pacific Courier' }

describe('the coverage line', () => {
  test('counts the outlet of a story that no other has', () => {
    expect(lineOf([first])).toBe('Pacific Courier · 1\u00a0outlet')
  })

  test('names background, and then does not count one outlet', () => {
    const opinion = { title: 'B', outlet: 'La Voz', kind: 'opinion' as const }
    expect(lineOf([first, opinion])).toBe('Pacific Courier · background from 1 outlet')
    expect(lineOf([first, opinion], 'es')).toBe('Pacific Courier · contexto de 1 medio')
  })

  test('counts independent outlets and copies apart', () => {
    const wire = { title: 'B', outlet: 'Associated Wire' }
    expect(lineOf([first, wire, { ...wire, outlet: 'Valley Post', copyOf: 1 }])).toBe(
      'Pacific Courier and 1 more outlet · also run by 1 outlet',
    )
  })

  test('counts an outlet once however its name is written', () => {
    expect(lineOf([first, { title: 'B', outlet: 'PACIFIC COURIER ' }])).toBe(
      'Pacific Courier · 1\u00a0outlet',
    )
  })

  test('names an official document as one', () => {
    const rule = { title: 'R', outlet: 'Federal Register', kind: 'official' as const }
    expect(lineOf([rule, first])).toBe('Federal Register · official document · 1 outlet')
  })

  test('says how many are in Spanish, to Spanish readers before all else', () => {
    const voz = { title: 'C', outlet: 'La Voz', language: 'es' as const }
    const copy = { title: 'A', outlet: 'Valley Post', copyOf: 0 }
    expect(lineOf([first, copy, voz])).toBe(
      'Pacific Courier and 1 more outlet · also run by 1 outlet · 1 in Spanish',
    )
    expect(lineOf([first, copy, voz], 'es')).toBe(
      'Pacific Courier y 1 medio más · 1 en español · reproducida por otro medio',
    )
  })
})
