import { describe, expect, it } from 'vitest'
import type { ClassifierInput } from '../../../functions/classify/classifier.ts'
import { classifier } from '../settings.ts'

const kindOf = (input: ClassifierInput) => classifier.classify(input).kind

describe('The kind of an item', () => {
  it('is opinion by its address, whatever the kind of its source', () => {
    const url = 'https://example.com/opinion/2026/asylum'
    expect(kindOf({ title: 'Asylum works', url, source: { kind: 'national-news' } })).toBe('opinion')
  })

  it('is opinion by its title', () => {
    expect(kindOf({ title: 'Opinion: Asylum works' })).toBe('opinion')
    expect(kindOf({ title: 'Commentary | Asylum works' })).toBe('opinion')
    expect(kindOf({ title: 'Opinión: El asilo funciona' })).toBe('opinion')
  })

  it('is opinion by its category', () => {
    expect(kindOf({ title: 'Asylum works', categories: ['Immigration', 'Op-Ed'] })).toBe('opinion')
  })

  it('is the one that the operator set for the source, before all other rules', () => {
    const input = { title: 'Opinion: Asylum works', source: { kind: 'advocacy', items: 'analysis' } } as const
    expect(kindOf(input)).toBe('analysis')
  })

  it('is that of the source if no other rule applies', () => {
    expect(kindOf({ title: 'Asylum rule', source: { kind: 'federal-agency' } })).toBe('official')
    expect(kindOf({ title: 'Asylum rule', source: { kind: 'policy-institute' } })).toBe('analysis')
    expect(kindOf({ title: 'Asylum rule', source: { kind: 'advocacy' } })).toBe('advocacy')
    expect(kindOf({ title: 'Asylum rule', source: { kind: 'local-news' } })).toBe('news')
  })

  it('is official at a government address, even for a report', () => {
    expect(kindOf({ title: 'Asylum report', url: 'https://www.uscis.gov/reports/asylum' })).toBe('official')
  })

  it('is news if the word opinion only occurs in the title', () => {
    expect(kindOf({ title: 'Public opinion shifts on asylum' })).toBe('news')
    expect(kindOf({ title: 'Asylum', url: 'https://example.com/news?from=/opinion/' })).toBe('news')
  })
})
