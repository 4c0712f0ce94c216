import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_WHOLE, unbroken } from '../../functions/web/unbroken.ts'
import { expectLinear } from '../support/expect-linear.ts'

const whole = (text: string) => unbroken(text).flatMap((piece) => (piece.whole ? [piece.text] : []))

describe('A line never breaks', () => {
  it.each([
    ['Panel votes 2-1 to lift the order', '2-1'],
    ['Fees for H-1B visas rise', 'H-1B'],
    ['The I-485 backlog grows', 'I-485'],
    ['More T-visa applicants wait', 'T-visa'],
    ['Counties sign 287(g) agreements', '287(g)'],
    ['Sheriffs end “287(g)” pacts', '“287(g)”'],
    ['Judges rule in No. 4:26-cv-00311', 'No. 4:26-cv-00311'],
    ['Filed as 1:26-cv-02, the suit', '1:26-cv-02,'],
    ['Charged under 8 U.S.C. § 1101 in Maine', '8 U.S.C. § 1101'],
    ['Detained under § 1182 again', '§ 1182'],
    ['See 42 CFR 71.40 for it', '42 CFR 71.40'],
    ['A 540 days extension', '540 days'],
    ['Work permits last 540-day periods', '540-day'],
    ['Congress adds $3 billion for beds', '$3 billion'],
    ['About 14 states sued', '14 states'],
    ['Nearly 2,000 Haitians wait', '2,000 Haitians'],
    ['The 9th Circuit agrees', '9th Circuit'],
    ['Comments close Dec. 5 at noon', 'Dec. 5'],
    ['It begins on December 5, 2026', 'December 5,'],
    ['Hearings on Dec. 5–7 in Ohio', 'Dec. 5–7'],
    ['Hearings on Jan. 12-14, 2027', 'Jan. 12-14,'],
    ['Cierra el 5–7 de diciembre por obras', '5–7 de diciembre'],
    ['El 50 % de los casos', '50 %'],
    ['Según el art. 27 del pacto', 'art. 27'],
    ['Vive en EE. UU. desde niño', 'EE. UU.'],
    ['Doors open at 10 a.m. on Friday', '10 a.m.'],
    ['Title 42 ends', 'Title 42'],
    ['Oaks v. Elm (N.D. Cal.): a suit', '(N.D. Cal.):'],
    ['File Form N-400 online', 'Form N-400'],
    ['The House passes H.R. 1234 today', 'H.R. 1234'],
    ['Texas defends SB 4 in court', 'SB 4'],
    ['Prórroga de 540 días para permisos', '540 días'],
    ['Cierra el 5 de diciembre en la corte', '5 de diciembre'],
    ['Gastará 3 mil millones de dólares', '3 mil millones'],
    ['La cita es a las 10 a. m. del lunes', '10 a. m.'],
    ['Sube un 5 por ciento la tarifa', '5 por ciento'],
    ['Según el artículo 12 del pacto', 'artículo 12'],
  ])('in what belongs together in "%s"', (text, expected) => {
    expect(whole(text)).toEqual([expected])
  })
})

it.each([
  ['Charged under 8 U.S.C. § 1182(a)(6) in Maine', ['8 U.S.C.', '§ 1182(a)(6)']],
  ['Under 8 U.S.C. §§ 1182(a)(6)(C) again', ['8 U.S.C.', '§§ 1182(a)(6)(C)']],
  ['See 8 CFR Part 214.2(h)(19) for it', ['8 CFR', 'Part 214.2(h)(19)']],
])(
  'A name too long for a line breaks before its last number and the sign of that: "%s"',
  (text, expected) => {
    expect(whole(text)).toEqual(expected)
  },
)

it('A line may break where a number only stands beside another phrase', () => {
  for (const text of [
    'In 2026 the court ruled',
    'It rose from 5 to ten',
    'Chapter one of 12, courts say',
    'The long-awaited cross-border plan',
    'He paid $40 and left',
  ]) {
    expect(whole(text)).toEqual([])
  }
})

/** Words of the kinds that are kept together, and any others. */
const word = fc.oneof(
  fc.constantFrom(
    'No.',
    '4:26-cv-00311',
    '8',
    'U.S.C.',
    '§',
    '1101',
    '540',
    'days',
    'Dec.',
    '5',
    'de',
    'mayo',
    'SB',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

it('The pieces of any text are the text again, and none that stays whole is wider than a phone', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join(' ')
      const pieces = unbroken(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const piece of pieces.filter((one) => one.whole)) {
        expect(piece.text.length).toBeLessThanOrEqual(LONGEST_WHOLE)
      }
    }),
  )
})

it('A huge text takes time in proportion to its length', async () => {
  for (const part of [')', '1', '§ ', 'No. ', '1-', '( ']) {
    const text = part.repeat(50_000)
    await expectLinear(() =>
      expect(unbroken(text).reduce((sum, piece) => sum + piece.text.length, 0)).toBe(text.length),
    )
  }
})
