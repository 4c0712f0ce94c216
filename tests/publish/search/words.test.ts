import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { terms, wanted } from '../../../functions/publish/search/browser/words.js'

/** Whether a text has what a query wants, to the letter. */
function finds(query: string, text: string): boolean {
  const known = new Set(terms(text))
  const groups = wanted(query)
  return groups.length > 0 && groups.every((some) => some.some((one) => one.every((term) => known.has(term))))
}

describe('A number is found in every way of writing it', () => {
  test.each([
    ['a form', ['N-400', 'n-400', 'N400', 'N 400', 'N\u2011400', 'N\u2013400']],
    ['a visa', ['H-1B', 'h1b', 'H 1B', 'H\u20111B']],
    ['a section', ['287(g)', '287g']],
    ['a bill of Congress', ['H.R. 1234', 'HR 1234', 'H. R. 1234', 'h.r.1234', 'HR1234', 'H.R. 1,234']],
    ['a bill of the Senate', ['S. 12', 'S 12', 's.12', 'S-12']],
    ['a bill of a state', ['HB 1234', 'H.B. 1234', 'HB1234', 'hb-1234']],
    ['a short bill', ['SB 4', 'S.B. 4', 'sb4', 'SB-4', 'Senate Bill 4', 'Senate Bill No. 4']],
    ['a bill of a house', ['HB 77', 'H.B. 77', 'House Bill 77', 'house bill no. 77']],
    ['a bill of an assembly', ['AB 60', 'A.B. 60', 'Assembly Bill 60', 'proyecto de ley de la Asamblea 60']],
    ['a resolution', ['HR 8', 'H.R. 8', 'House Resolution 8']],
    ['an order', ['EO 14160', 'E.O. 14160', 'Executive Order 14,160', 'orden ejecutiva n.º 14160']],
    ['a law', ['P.L. 119-21', 'Public Law 119-21', 'Ley Pública 119-21']],
    [
      'a docket number',
      ['1:25-cv-00244', '25-cv-00244', '25-cv-244', '25\u2011cv\u2011244', '3:25-CV-00244'],
    ],
    ['a number of days', ['540-day', '540 days', '540-days', '540\u2011day']],
  ])('%s', (_, spellings) => {
    for (const one of spellings) {
      for (const other of spellings) {
        expect(finds(one, `Judge rules on ${other}, at last`), `${one} in ${other}`).toBe(true)
      }
    }
  })

  test('and by the end of a docket number', () => {
    for (const query of ['00244', '244', 'cv-00244', '25-cv-00244-ABC']) {
      expect(finds(query, 'Doe v. Roe, No. 1:25-cv-00244-ABC (D.D.C.)'), query).toBe(true)
    }
  })
})

test('The words of a long name are found too', () => {
  for (const query of ['senate bill', 'Senate', 'bill 77', 'SB', '77', 'Senate Bill 77 in court'])
    expect(finds(query, 'Senate Bill 77 is in court'), query).toBe(true)
})

test('A word of any length is found, and costs no more than one of forty letters', () => {
  const long = 'a'.repeat(5000)
  expect(finds(long, `So ${long} it is`)).toBe(true)
  for (const query of [long, long.replaceAll('a', '7')]) {
    for (const [one] of wanted(query).flat()) expect(one?.length).toBeLessThanOrEqual(40)
  }
})

test.each([
  ['SB 77', 'Senate Bill 78'],
  ['SB 77', 'House Bill 77'],
  ['N-400', 'Form N-600 and 400 people'],
  ['N-400', 'Form I-400'],
  ['N-40', 'Form N-400'],
  ['SB 4', 'SB 45'],
  ['HB 1234', 'SB 1234'],
  ['25-cv-244', '25-cv-2440'],
  ['H-1B', 'H-2B'],
])('%s is not found in "%s"', (query, text) => expect(finds(query, text)).toBe(false))

test('Accents, capitals, plurals and small words make no difference', () => {
  expect(finds('GUIA para vendedores', 'Reciben vendedores ambulantes guía sobre sus derechos')).toBe(true)
  expect(finds('the visa of a student', 'Student visas')).toBe(true)
  expect(finds('Trump v. Hawaii', 'Trump vs. Hawaii, again')).toBe(true)
  expect(finds('in 2026', 'Since March 2026')).toBe(true)
})

test('A query of small words alone finds nothing, and neither does none', () => {
  for (const query of ['', ' ', 'the', 'de la', '--', '*']) expect(wanted(query), query).toEqual([])
})

test('Any run of words of a text finds the text', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-záñ]{1,9}$/),
    fc.stringMatching(/^\d{1,5}$/),
    fc.constantFrom('N-400', 'H.R. 12', '1:25-cv-00244', '287(g)', 'Doe\u2019s', 'U.S.', '540-day', 'the'),
  )
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const text = words.join(' ')
      const known = new Set(terms(text))
      for (const group of wanted(text)) {
        expect(
          group.some((some) => some.every((term) => known.has(term))),
          text,
        ).toBe(true)
      }
    }),
  )
})
