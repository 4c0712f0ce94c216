import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstSentences } from '../../../functions/domain/text/sentences.ts'

it.each([
  ['One ends here. Two ends there. Three is too many.', 'One ends here. Two ends there.'],
  [
    'Proposed Rule by U.S. Citizenship and Immigration Services. The fee rises. Docket No. 4.',
    'Proposed Rule by U.S. Citizenship and Immigration Services. The fee rises.',
  ],
  ['Gov. Hale signed it. “We are done.” He left.', 'Gov. Hale signed it. “We are done.”'],
  [
    'Order No. 4:26-cv-07714 came on Jan. 5. ¿Y ahora? Nadie sabe.',
    'Order No. 4:26-cv-07714 came on Jan. 5. ¿Y ahora?',
  ],
  [
    'Polls close at 8 p.m. Friday. In EE. UU. votan. Nadie más.',
    'Polls close at 8 p.m. Friday. In EE. UU. votan.',
  ],
  ['Only one, cut in the…', 'Only one, cut in the…'],
  ['', ''],
])('of %j the first two sentences are %j', (text, two) => {
  expect(firstSentences(text, 2)).toBe(two)
})

it('is a beginning of the text, and does not change when it is shortened again', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('A', 'b', '.', ' ', '”', '!', '\u{1f600}') }), (text) => {
      const some = firstSentences(text, 2)
      expect(text.startsWith(some)).toBe(true)
      expect(firstSentences(some, 2)).toBe(some)
    }),
  )
})
