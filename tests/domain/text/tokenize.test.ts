import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { casing, separator, tokenize } from '../../../functions/domain/text/tokenize.ts'

describe('A text is split into words', () => {
  it.each([
    ['without accents and in small letters', 'Café MÜNCHEN', ['cafe', 'munchen']],
    ['without the s of a possessive', "Roe's and DOE'S law", ['roe', 'and', 'doe', 'law']],
    ['also with a curly apostrophe', 'Roe’s law', ['roe', 'law']],
    ['where dashes and curly quotes are', '“one”—two', ['one', 'two']],
    ['of any script', 'закон 移民法', ['закон', '移民法']],
    ['without emoji', 'one🧊two', ['one', 'two']],
  ])('%s', (_, text, words) => expect(tokenize(text).words).toEqual(words))

  it('that keep their case', () =>
    expect(tokenize('ICE Sheet in B-2').casings).toEqual([
      casing.upper,
      casing.capitalized,
      casing.lower,
      casing.upper,
      casing.lower,
    ]))

  it('with the strongest mark before each', () =>
    expect(tokenize('a b, c. "D" – e').separators).toEqual([
      separator.space,
      separator.space,
      separator.comma,
      separator.sentence,
      separator.other,
    ]))

  it('and is in capitals if most of its words are', () => {
    expect(tokenize('JUDGE ENDS RULE ON ice').isInCapitals).toBe(true)
    expect(tokenize('ICE ends rule').isInCapitals).toBe(false)
    expect(tokenize('ICE RAID').isInCapitals).toBe(false)
  })
})

it('Each word of any text is where its position says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const tokens = tokenize(text)
      let end = 0
      for (const [i, word] of tokens.words.entries()) {
        const start = tokens.starts[i]!
        expect(start).toBeGreaterThanOrEqual(end)
        end = start + word.length
        expect(tokens.text.slice(start, end).toLowerCase()).toHaveLength(word.length)
        expect(word).not.toBe('')
      }
      expect(end).toBeLessThanOrEqual(tokens.text.length)
    }),
    { numRuns: 500 },
  )
})
