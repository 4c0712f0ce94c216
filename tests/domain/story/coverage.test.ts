import { describe, expect, test } from 'vitest'
import type { Language } from '../../../functions/domain/model/article.ts'
import { countCoverage, independentOutlets, reportsOf } from '../../../functions/domain/story/coverage.ts'

interface Short {
  id: string
  outlet: string
  copyOf: string
  language: Language
}

function article(id: string, outlet: string, copyOf = id, language: Language = 'en'): Short {
  return { id, outlet, copyOf, language }
}

const wire = article('a', 'Continental Wire')

describe('independent outlets', () => {
  test('are counted once, however a name is written', () => {
    const articles = [article('a', 'La Voz'), article('b', 'LA VOZ'), article('c', 'La Voz ')]
    expect(countCoverage(articles)).toMatchObject({ outlets: 1, copies: 0 })
  })

  test('are counted once, whichever of its feeds an outlet names', () => {
    const names = ['The Courier', 'Courier: Politics', 'the courier: Immigration']
    expect(independentOutlets(names.map((name) => article(name, name)))).toBe(1)
    const others = ['Courier (Ohio)', 'The', 'Courier Dispatch', ': Courier']
    expect(independentOutlets(others.map((name) => article(name, name)))).toBe(4)
  })

  test('are the same number when an editor chose a copy as the lead', () => {
    const copy = article('b', 'Valley Post', 'a')
    expect(countCoverage([wire, copy])).toMatchObject({ outlets: 1, copies: 1 })
    expect(countCoverage([copy, wire])).toMatchObject({ outlets: 1, copies: 1 })
  })

  test('include the first of the copies whose original is gone', () => {
    const copies = [article('b', 'Valley Post', 'gone'), article('c', 'Pacific Courier', 'gone')]
    expect(countCoverage(copies.slice(0, 1))).toMatchObject({ outlets: 1, copies: 0 })
    expect(countCoverage(copies)).toMatchObject({ outlets: 1, copies: 1 })
  })

  test("do not include the outlet of a copy's copy", () => {
    const articles = [wire, article('b', 'Valley Post', 'a'), article('c', 'Pacific Courier', 'b')]
    expect(countCoverage(articles)).toMatchObject({ outlets: 1, copies: 2 })
  })
})

describe('outlets that only run a report of another', () => {
  test('are counted, not their articles', () => {
    const articles = [wire, article('b', 'Valley Post', 'a'), article('c', 'VALLEY POST', 'a')]
    expect(countCoverage(articles)).toMatchObject({ outlets: 1, copies: 1 })
  })

  test('do not include an outlet that updates its own article', () => {
    expect(countCoverage([wire, article('b', 'Continental Wire', 'a')])).toMatchObject({ copies: 0 })
  })

  test('do not include an outlet that also has a report of its own', () => {
    const articles = [wire, article('b', 'La Voz'), article('c', 'La Voz', 'a')]
    expect(countCoverage(articles)).toMatchObject({ outlets: 2, copies: 0 })
  })
})

test('articles in Spanish are counted, copies as well', () => {
  const articles = [wire, article('b', 'La Voz', 'b', 'es'), article('c', 'El Norte', 'b', 'es')]
  expect(countCoverage(articles)).toEqual({ outlets: 2, copies: 1, spanish: 2 })
})

test('every article belongs to one report, even if copies form a circle', () => {
  const articles = [article('x', 'X', 'y'), article('y', 'Y', 'x'), wire, article('c', 'C', 'a')]
  const members = reportsOf(articles).flatMap(({ original, copies }) => [original, ...copies])
  expect(new Set(members)).toEqual(new Set(articles))
  expect(members).toHaveLength(articles.length)
  expect(independentOutlets(articles)).toBeGreaterThan(0)
})

describe('outlets with nothing but background', () => {
  const report = article('a', 'Courier')
  const explainer = { ...article('b', 'La Voz'), kind: 'analysis', form: 'explainer' } as const
  const opinion = { ...article('c', 'Valley Post'), kind: 'opinion' } as const

  test('are counted apart from those with a report', () => {
    expect(countCoverage([report, explainer, opinion])).toMatchObject({
      outlets: 1,
      copies: 0,
      background: 2,
    })
    expect(independentOutlets([report, explainer, opinion])).toBe(1)
  })

  test('do not include an outlet that also has a report', () => {
    const coverage = countCoverage([report, { ...opinion, outlet: 'The Courier' }])
    expect(coverage).toMatchObject({ outlets: 1, copies: 0 })
    expect(coverage.background).toBeUndefined()
  })

  test('include those that run the background of another outlet', () => {
    const copy = article('d', 'Pacific Courier', 'b')
    expect(countCoverage([report, explainer, copy])).toMatchObject({ outlets: 1, copies: 0, background: 2 })
  })

  test('do not include the outlet that leads the story', () => {
    expect(countCoverage([explainer, report])).toMatchObject({ outlets: 2, copies: 0 })
    expect(countCoverage([explainer]).background).toBeUndefined()
  })
})
