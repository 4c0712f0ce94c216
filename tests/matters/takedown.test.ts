import { expect, it } from 'vitest'
import { isNamedAfter } from '../../functions/matters/takedown.ts'

const title = 'Fees for Petitions of Harbor Growers; Proposed Rule'
const long = `Fees ${'for petitions and more petitions '.repeat(5)}of growers`

it.each([
  ['is the title without the words of the register', 'Fees for Petitions of Harbor Growers', title, true],
  [
    'is the title and a short name',
    'Ending the Oak Program (Executive Order 99999)',
    'Ending the Oak Program',
    true,
  ],
  ['is the beginning of a long title', `${long.slice(0, 120)}…`, long, true],
  ['has other words', 'Fees for Petitions of Canyon Growers', title, false],
  ['only begins like the title', 'Fees for Petitions', title, false],
  ['is of an article without a title', 'RIN 9999-ZZ01', '', false],
])('A name that %s: whether a takedown removes it', (_, name, of, expected) => {
  expect(isNamedAfter(name, ['Geese return early', of])).toBe(expected)
})
