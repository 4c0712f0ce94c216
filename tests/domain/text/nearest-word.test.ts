import fc from 'fast-check'
import { expect, it } from 'vitest'
import { didYouMean, nearestWord } from '../../../functions/domain/text/nearest-word.ts'

const keys = ['title', 'url', 'settleMinutes', 'postalAddress', 'mail']

it.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['tile', 'title'],
  ['uri', 'url'],
  ['settelMinuts', 'settleMinutes'],
  ['mial', 'mail'],
])('"%s" is taken for %s', (typed, meant) => {
  expect(nearestWord(typed, keys)).toBe(meant)
})

it.each(['', 'x', 'colour', 'address', 'minutes'])('"%s" is taken for nothing', (typed) => {
  expect(didYouMean(typed, keys)).toBe('')
})

it('Any one typing error in a long word is forgiven, and any text has an answer', () => {
  const word = 'settleMinutes'
  fc.assert(
    fc.property(fc.nat(word.length - 1), fc.string(), (at, other) => {
      expect(nearestWord(word.slice(0, at) + word.slice(at + 1), keys)).toBe(word)
      expect(() => didYouMean(other, [...keys, other.repeat(99)])).not.toThrow()
    }),
  )
})
