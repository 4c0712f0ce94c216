import fc from 'fast-check'
import { expect, it } from 'vitest'
import { TermBeginnings } from '../../../functions/domain/text/terms/term-beginnings.ts'
import { TermMatcher } from '../../../functions/domain/text/terms/term-matcher.ts'
import { tokenize } from '../../../functions/domain/text/terms/tokenize.ts'

const terms = ['ferry', 'night ferry', 'Café pass', 'U.S. ferry', 'ÅL', 'ROX', 'long river crossing'].map(
  (text) => ({ text, value: true }),
)
const beginnings = new TermBeginnings(terms)
const matcher = new TermMatcher(terms)

it.each([
  'Two ferries and a FERRY',
  'ferrys',
  'the CAFE pass',
  "a long river's crossing",
  'U.S. ferry',
  'a ål',
])('may find a term in %s', (text) => {
  expect(beginnings.mayBeIn(text)).toBe(true)
})

it.each(['', 'a night train', 'a café and a pass', 'a crossing of a river', 'ferryman', "it's"])(
  'finds nothing in %s',
  (text) => {
    expect(beginnings.mayBeIn(text)).toBe(false)
  },
)

it('never misses a text in which a term is found', () => {
  const pieces = [
    'ferry',
    'Ferry',
    'NIGHT',
    'night',
    'café',
    'cafe\u0301',
    'passes',
    'ål',
    '\u212bL',
    'rox',
    'ROXs',
  ]
  const more = [
    'U',
    'S',
    '.',
    "'s",
    '’s',
    ' ',
    ' ',
    ', ',
    '\u0130',
    'long',
    'river',
    'crossing',
    '\u212a',
    '😀',
    'ß',
  ]
  const text = fc
    .array(fc.oneof(fc.constantFrom(...pieces, ...more), fc.string({ unit: 'binary', maxLength: 3 })))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const hasTerm = matcher.find(tokenize(written), true).length > 0
      expect(hasTerm && !beginnings.mayBeIn(written)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
