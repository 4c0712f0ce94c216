import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hash, hashOfWords, longHashOfWords } from '../../../functions/domain/text/hash.ts'

describe('Words are hashed as one text with spaces between them', () => {
  test('without making that text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(hashOfWords(words)).toBe(hash(words.join(' ')))
      }),
    )
  })

  test('and a long hash begins with the short one', () => {
    expect(longHashOfWords(['clinic', 'opens'])).toMatch(
      new RegExp(`^${hash('clinic opens').toString(36)}-[0-9a-z]+$`),
    )
  })
})
