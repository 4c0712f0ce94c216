import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../../../functions/domain/identifiers/identifier.ts'
import { identifiersIn } from '../../../functions/domain/identifiers/identifiers.ts'

const pieces = [
  ...[
    'No. ',
    'Nos. ',
    '26-123',
    ', ',
    ' and ',
    '1:26-cv-',
    '24A1',
    'Case ',
    ' (5th Cir.)',
    'S. 5 ',
    'H.R. 1 ',
    'SB 4 ',
  ],
  ...[
    'Texas ',
    ' v. ',
    ' vs. ',
    ' v ',
    'Trump',
    'Doe',
    ' Act',
    'The ',
    'of ',
    'the ',
    'TPS ',
    'protections ',
    'for ',
  ],
  ...[
    'Haitians ',
    'order ',
    'rule ',
    'ending ',
    'asylum ',
    'h-1b ',
    'public charge ',
    'fee ',
    'Matter of ',
    'A-',
    'Proc. ',
  ],
  ...[
    'EO 14',
    '160',
    ' ',
    '\n',
    '. ',
    '(',
    ')',
    '"',
    '’',
    '–',
    '\u200b',
    'é',
    'İ',
    '<b>',
    '&',
    '\ud800',
    '$',
    ',',
  ],
]
const hostile = fc
  .tuple(
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([parts, times]) => parts.join('').repeat(times).slice(0, 25_000))

describe('Identifiers in hostile text', () => {
  it('are not made of markup', () => {
    expect(identifiersIn('Case No.  vs. A-<b>No. ')).toEqual([])
  })

  it('have keys of one line and of a known kind, each once, in their order', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const found = identifiersIn(text)
        const keys = found.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { key, text: written } of found) {
          expect(kindOf(key)).toBeDefined()
          expect(key).toMatch(/^[a-z-]+:[^\n<>"()]{1,160}$/)
          expect(written.length).toBeLessThan(320)
        }
        expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })

  it('are the same with curly or straight quotation marks, and long or short dashes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        const other = text.replaceAll('’', "'").replaceAll('–', '-')
        expect(identifiersIn(text).map(({ key }) => key)).toEqual(identifiersIn(other).map(({ key }) => key))
      }),
    )
  })

  it('are not more than a list has', () => {
    const numbers = Array.from({ length: 3000 }, (_, n) => `SB ${n + 1}`).join(', ')
    expect(identifiersIn(numbers).length).toBeLessThanOrEqual(100)
  })

  it('do not count after the first 20,000 characters', () => {
    expect(identifiersIn(`${'a '.repeat(10_000)}Executive Order 14960`)).toEqual([])
  })
})
