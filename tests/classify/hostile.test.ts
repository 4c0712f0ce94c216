import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClassifierInput } from '../../functions/classify/classifier.ts'
import { classifier } from './settings.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'ICE',
    'asylum',
    '<b>',
    '&amp;',
    'Washington, ',
    'LA',
    '🧊',
    '\u0000',
    '\ud800',
    'H.R. 1',
    '(AP) —',
    'R-Texas',
  ),
)
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '))

describe('The classifier on any input', () => {
  it('returns a result and never throws', () => {
    const input = fc.record(
      { title: text, text, url: text, categories: fc.array(text, { maxLength: 3 }) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(input, (article) => {
        const { score, kind, topics, places } = classifier.classify(article)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        expect(kind).toBeTruthy()
        expect(new Set(topics).size).toBe(topics.length)
        expect(new Set(places).size).toBe(places.length)
      }),
    )
  })

  it.each<[string, ClassifierInput]>([
    ['nothing at all', {}],
    ['no title', { text: 'A judge blocked the asylum rule, and deportations of migrants stopped.' }],
    ['no text', { title: 'Judge blocks asylum rule' }],
    ['another language', { title: '移民法改正案が可決', text: 'Закон об иммиграции принят' }],
    ['emoji', { title: '🚨🧊 ICE raid 🚨', text: '😡'.repeat(500) }],
  ])('classifies %s', (_, input) => expect(typeof classifier.classify(input).relevant).toBe('boolean'))

  it('reads only the beginning of a text of one megabyte', () => {
    const beginning = { title: 'Home team wins', text: 'The crowd cheered. '.repeat(300) }
    const long = { ...beginning, text: beginning.text + 'deportation of immigrants '.repeat(40_000) }
    expect(classifier.classify(long).relevant).toBe(false)
    expect(
      classifier.classify({ title: 'Judge blocks asylum rule', text: '<'.repeat(1_000_000) }).relevant,
    ).toBe(true)
  })

  it('finds terms in a text that is all in capitals', () => {
    expect(classifier.classify({ title: 'ICE AGENTS ARREST MIGRANTS IN RAID' }).relevant).toBe(true)
    expect(classifier.classify({ title: 'ICE ON THE ROADS AFTER STORM' }).relevant).toBe(false)
  })

  it('reads the text of HTML and not its tags', () => {
    const text =
      '<p>A judge <b>blocked</b> the asylum&nbsp;rule.</p><a href="/immigration/border-wall">More</a>'
    const { reasons } = classifier.classify({ title: '<i>Court</i> stops asylum rule', text })
    expect(JSON.stringify(reasons)).not.toContain('border wall')
    expect(reasons).toContainEqual({ rule: 'subject in first sentences', detail: 'asylum' })
  })

  it('returns the same result for the same input', () => {
    const input = { title: 'Judge blocks asylum rule', text: 'It stops deportations in Texas.' }
    expect(classifier.classify(input)).toEqual(classifier.classify(input))
  })
})
