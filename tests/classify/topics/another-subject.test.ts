import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compileTopics } from '../../../functions/classify/topics/topics.ts'
import { Place, Topic } from '../../../functions/domain/model/taxonomy.ts'

const topic = (id: string, rest: object) =>
  Topic.parse({ id, name: { en: id, es: id }, definition: id, ...rest })
const place = (id: string, en: string, rest: object) =>
  Place.parse({ id, name: { en, es: en }, level: 'city', aliases: [en], ...rest })

const rent = topic('rent', {
  strong: ['rent control', '{place} rent board'],
  terms: { en: ['rent', 'landlord'] },
  pairs: [{ any: ['tenant'], with: ['evicted', 'eviction notice'] }],
})
const zoning = topic('zoning', {
  strong: ['zoning'],
  terms: { en: ['control', 'eviction'] },
  hints: ['board'],
})
const court = topic('tribunal', { venue: true, strong: ['tribunal'] })
const places = [
  place('xx', 'Ruritania', { level: 'federal' }),
  place('xx-stre', 'Strelsau', { parent: 'xx' }),
  place('xx-new-port', 'New Port', { parent: 'xx' }),
]
const compiled = compileTopics([rent, zoning, court], places)
const find = (title: string) => compiled(tokenizeInput({ title }))
const topicsOf = (title: string) => find(title).topics

describe('With the topics of another subject', () => {
  it('a term may stand for any place, and the reason shows which', () => {
    expect(find('New Port rent board meets').reasons).toEqual([
      { rule: 'topic rent', detail: 'New Port rent board' },
    ])
    expect(topicsOf('Strelsau rent board meets')).toEqual(['rent'])
  })

  it('a term with a place is not found with the country or with another word', () => {
    expect(find('Ruritania rent board meets').reasons[0]?.detail).toBe('rent')
    expect(find('Old rent board meets').reasons[0]?.detail).toBe('rent')
  })

  it('no word of an article passes for a place', () => {
    expect(find('Strelsau: xxplacexx rent board meets').reasons[0]?.detail).toBe('rent')
  })

  it('two words decide together, in either order', () => {
    expect(find('Tenant evicted at dawn').reasons[0]?.detail).toBe('tenant + evicted')
    expect(find('Evicted at dawn: a tenant').reasons[0]?.detail).toBe('tenant + evicted')
  })

  it('two words that are far apart do not', () => {
    expect(topicsOf(`Tenant ${'of a very old house '.repeat(3)} evicted`)).toEqual([])
  })

  it('a word of a longer term or of a pair counts for that topic alone', () => {
    expect(topicsOf('Rent control ends')).toEqual(['rent'])
    expect(topicsOf('Tenant gets eviction notice')).toEqual(['rent'])
    expect(topicsOf('Eviction ends')).toEqual(['zoning'])
  })

  it('a venue comes last, and alone if nothing else is found', () => {
    expect(topicsOf('Tribunal rules on rent control')).toEqual(['rent', 'tribunal'])
    expect(topicsOf('Tribunal to meet')).toEqual(['tribunal'])
  })

  it('one more term is enough to find more', () => {
    const more = compileTopics([topic('rent', { strong: ['squatter'] }), zoning], places)
    expect(more(tokenizeInput({ title: 'Squatters return' })).topics).toEqual(['rent'])
  })
})

it('Any text gets at most four of the configured topics, each once', () => {
  const word = fc.constantFrom(
    'Strelsau',
    'New',
    'Port',
    'rent',
    'control',
    'board',
    'tenant',
    'evicted',
    'eviction',
    '.',
    '\u0000',
    'xxplacexx',
  )
  const text = fc.array(word, { maxLength: 400 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (title, body) => {
      const { topics } = compiled(tokenizeInput({ title, text: body }))
      expect(new Set(topics).size).toBe(topics.length)
      for (const id of topics) expect(['rent', 'zoning', 'tribunal']).toContain(id)
    }),
    { numRuns: 50 },
  )
})
