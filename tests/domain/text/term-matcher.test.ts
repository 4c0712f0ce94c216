import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestHits, TermMatcher } from '../../../functions/domain/text/term-matcher.ts'
import { tokenize } from '../../../functions/domain/text/tokenize.ts'

const matcherOf = (...texts: string[]) => new TermMatcher(texts.map((text) => ({ text, value: text.length })))
const found = (term: string, text: string) =>
  matcherOf(term)
    .find(tokenize(text))
    .map((hit) => hit.term.text)

describe('A term', () => {
  it.each([
    ['in any case', 'rent board', 'RENT Board meets'],
    ['with a plural s', 'rent board', 'rent boards meet'],
    ['without accents', 'reunión', 'la reunion'],
    ['in capitals if it is written so', 'OAK', 'the OAK office'],
    ['in capitals with a small s', 'OAK', 'two OAKs'],
    ['in a text in capitals, where only its neighbors differ', 'OAK office', 'THE OAK OFFICE OPENS'],
    ['with the capitals of one word', 'OAK office', 'OAK Office opens'],
    ['of single letters in any case', 'U.R.', 'u.r. talks'],
    ['with a digit between its letters in any case', 'H-1B', 'h-1b permits'],
    ['in a plural that is written so', 'OAKs', 'two OAKs'],
  ])('is found %s', (_, term, text) => expect(found(term, text)).toEqual([term]))

  it.each([
    ['in small letters if it is written in capitals', 'OAK', 'an oak office'],
    ['in small letters with a plural s', 'OAK', 'oaks grow'],
    ['with one capital and a plural s', 'OAK', 'Oaks grow'],
    ['in a plural within a text in capitals', 'OAK', 'OLD OAKS GROW HERE'],
    ['in small letters beside another word', 'OAK office', 'an oak office'],
    ['within a word', 'rent', 'parents'],
  ])('is not found %s', (_, term, text) => expect(found(term, text)).toEqual([]))

  it('that is exact has no plural', () => {
    const matcher = new TermMatcher([{ text: 'Strelsau', value: 1, isExact: true }])
    expect(matcher.find(tokenize('Strelsaus'))).toEqual([])
  })
})

it('Of the terms that begin at a word, the longest counts, for each list that has it', () => {
  const matcher = new TermMatcher([
    { text: 'rent', value: 'a' },
    { text: 'rent board', value: 'b' },
    { text: 'Rent Board', value: 'c' },
    { text: 'rent board of Strelsau', value: 'd' },
  ])
  const valuesAt = (text: string, at: number) =>
    matcher.longestAt(tokenize(text), at).map(({ term, to }) => `${term.value}${to}`)
  expect(valuesAt('rent board of', 0)).toEqual(['b2', 'c2'])
  expect(valuesAt('rent board of', 1)).toEqual([])
  expect(valuesAt('a rent', 1)).toEqual(['a2'])
})

it('Whatever the terms and the text, hits lie within it, and the longest do not overlap', () => {
  const word = fc.constantFrom('rent', 'OAK', 'OAKs', 'board', 'of', 'ä', 'U.R.', '1b')
  const words = fc.array(word, { maxLength: 12 }).map((each) => each.join(' '))
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), words, (terms, text) => {
      const tokens = tokenize(text)
      const matcher = matcherOf(...terms)
      const hits = matcher.find(tokens)
      for (const { from, to } of hits) expect(from < to && to <= tokens.words.length).toBe(true)
      const longest = longestHits(hits)
      for (const [i, hit] of longest.entries())
        expect(hit.from).toBeGreaterThanOrEqual(longest[i - 1]?.to ?? 0)
      for (const from of tokens.words.keys()) {
        const here = hits.filter((hit) => hit.from === from)
        const most = Math.max(...here.map(({ to }) => to))
        expect(matcher.longestAt(tokens, from)).toEqual(here.filter(({ to }) => to === most))
      }
    }),
  )
})
