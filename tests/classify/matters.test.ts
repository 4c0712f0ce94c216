import { describe, expect, it } from 'vitest'
import { mattersOf } from '../../functions/classify/matters.ts'

const mattersIn = (text: string) => mattersOf(text).matters

describe('The numbers of matters', () => {
  it.each([
    ['RIN 1615-AC11', 'rin:1615-AC11'],
    ['Docket No. USCIS-2025-0040', 'docket:USCIS-2025-0040'],
    ['under Public Law 119-21', 'pl:119-21'],
    ['Pub. L. 119–21', 'pl:119-21'],
    ['the bill, H.R. 29, passed', 'hr:29'],
    ['HR 29 passed', 'hr:29'],
    ['S. 1234 would', 's:1234'],
    ['Executive Order 14160', 'eo:14160'],
    ['Proclamation 10949', 'proclamation:10949'],
    ['90 FR 43123', 'fr:90-43123'],
    ['Case 1:25-cv-00766', 'case:1:25-cv-766'],
    ['29 I&N Dec. 216', 'in-dec:29-216'],
  ])('include %s', (text, matter) => expect(mattersIn(text)).toEqual([matter]))

  it('are listed once, whatever their spelling', () => {
    expect(mattersIn('H.R. 29 and HR 29, RIN 1615-ac11 and RIN: 1615-AC11')).toEqual([
      'rin:1615-AC11',
      'hr:29',
    ])
  })

  it('begin with those that a register states', () => {
    const document = { dockets: ['CIS No. 1-26', 'USCIS-2026-0107'], rins: ['1615-ZB75'], agencies: [] }
    expect(mattersOf('About RIN 1615-AC11', document).matters).toEqual([
      'rin:1615-ZB75',
      'docket:USCIS-2026-0107',
      'rin:1615-AC11',
    ])
  })

  it('do not include other numbers', () => {
    expect(mattersIn('Some 1,234 people, 40 percent, U.S. 5 million, on 2026-01-05')).toEqual([])
  })

  it('keep the form that articles of earlier versions have: a docket is without its court', () => {
    const { matters, named } = mattersOf(
      'The appeal is No. 26-10234 (5th Cir.), from 4:26-cv-00123 (S.D. Tex.).',
    )
    expect(matters).toEqual(['case:26-10234', 'case:4:26-cv-123'])
    expect(named).toEqual(['case:26-10234@ca5', 'case:4:26-cv-123@txsd'])
  })

  it('of the Supreme Court keep it where no other court has such numbers', () => {
    expect(mattersOf('The application, No. 26A104, is before the Supreme Court.')).toEqual({
      matters: ['case:26a104@scotus'],
      named: [],
    })
  })
})

describe('The names of matters', () => {
  it('are those of cases, bills, rules, orders and designations', () => {
    expect(
      mattersOf(
        'In Harbor v. Noem the court discussed TPS for Haiti, the Blue Door Act and the public charge rule.',
      ).named,
    ).toEqual(['name:harbor v noem', 'tps:haiti', 'act:blue door', 'rule:public charge'])
  })

  it('are at most six', () => {
    const text = 'ABCDEFGH'
      .split('')
      .map((letter) => `In ${letter}bel v. ${letter}dams the court ruled.`)
      .join(' ')
    expect(mattersOf(text).named).toHaveLength(6)
  })
})
