import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginningsOf, patternsFor } from '../../../functions/domain/text/beginnings.ts'
import { verbs } from '../../../functions/matters/status/verbs.ts'

it.each([
  ['(?<![\\p{L}\\d])(?:sues?|fil(?:es|ed) suit|[oa]b)(?!\\p{L})', ['sue', 'fil', 'ob', 'ab']],
  ['\\bU\\.?K\\b', ['u.k', 'uk']],
  ['(?:re)?introduces?', ['int', 'rei']],
  ['a(?:b|c\\w)?d', ['ad', 'abd', 'ac']],
  ['(?<word>e+x)|\\$5', ['e', '$5']],
  ['\\p{L}+ing|sues', ['', 'sue']],
])('What %s matches begins in one of these ways', (source, beginnings) => {
  expect([...beginningsOf(source)].sort()).toEqual([...beginnings].sort())
})

const sources = verbs.flatMap(({ active, passive, noun, certain, alone }) =>
  [active, passive, noun, certain, alone].filter((one) => one !== undefined),
)
const patterns = sources.map((words) => new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, 'iu'))
const patternsIn = patternsFor(patterns)
/** The words that the patterns have, and some between them. */
const words = [...new Set(sources.join(' ').match(/\p{L}{2,}/gu))]
const word = fc.constantFrom(...words, 'the', 'Senate', 'H.R. 7', 'ſues', 'İ', '—', '’s', '(', '5')
const text = fc
  .tuple(fc.array(word, { maxLength: 12 }), fc.constantFrom(' ', ' the ', '-', ''))
  .map(([some, between]) => some.join(between))

it('No pattern that matches a text is passed over, in any case of letters', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (some, isLoud) => {
      const read = isLoud ? some.toUpperCase() : some
      const chosen = patternsIn(read)
      expect(patterns.filter((one) => one.test(read) && !chosen.has(one))).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

it('A text without the words of a pattern is not searched with it', () => {
  expect(patternsIn('Nothing here').size).toBeLessThan(patterns.length / 4)
})
