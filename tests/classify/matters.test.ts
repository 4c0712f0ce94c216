import { describe, expect, it } from 'vitest'
import { mattersIn, mattersOf } from '../../functions/classify/matters.ts'

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
    expect(mattersOf('About RIN 1615-AC11', document)).toEqual([
      'rin:1615-ZB75',
      'docket:USCIS-2026-0107',
      'rin:1615-AC11',
    ])
  })

  it('do not include other numbers', () => {
    expect(mattersIn('Some 1,234 people, 40 percent, U.S. 5 million, on 2026-01-05')).toEqual([])
  })
})
