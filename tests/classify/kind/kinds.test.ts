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

  it.each([
    'Opinion | Asylum works',
    'Asylum works: Column',
    'Why asylum works (COMMENTARY)',
    'Letters to the editor: Asylum works',
    'Editorial board: Asylum works',
    'Our view: Asylum works',
    'Guest essay: Asylum works',
    'Opinion roundup: Asylum works',
    'Columna: El asilo funciona',
    'Cartas al director: El asilo funciona',
  ])('is opinion by its title as well: %s', (title) => {
    expect(kindOf({ title })).toBe('opinion')
  })

  it.each([
    'https://example.com/our-columnists/asylum-works',
    'https://example.com/2026/columnas/el-asilo/',
    'https://example.com/2026/05/op-ed-asylum-works',
    'https://example.com/news/letters-to-the-editor-asylum-works/',
    'https://opinion.example.com/asylum-works',
  ])('is opinion by its address as well: %s', (url) => {
    expect(kindOf({ title: 'Asylum works', url })).toBe('opinion')
  })

  it('is opinion by a label that also says analysis', () => {
    expect(kindOf({ title: 'Asylum works', stated: { labels: ['ANALYSIS/OPINION'] } })).toBe('opinion')
  })

  it("is official for a court's opinion and an agency's press release", () => {
    const url = 'https://court.example/opinion/412/doe-v-larkin/'
    const court = { kind: 'court' } as const
    expect(kindOf({ title: 'Doe v. Larkin - Opinion', url, source: court })).toBe('official')
    expect(kindOf({ title: 'Opinion: Doe against Larkin', source: court })).toBe('official')
    const agency = { kind: 'federal-agency' } as const
    expect(kindOf({ title: 'Press release: New asylum fee', source: agency })).toBe('official')
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
    expect(kindOf({ title: 'Poll', url: 'https://example.com/news/opinion-poll-on-asylum' })).toBe('news')
    expect(kindOf({ title: 'Judge reads letter to the editor in court' })).toBe('news')
    expect(kindOf({ title: 'Our view of the border has changed, agents say' })).toBe('news')
  })
})
