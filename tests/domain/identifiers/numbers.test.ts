import { describe, expect, it } from 'vitest'
import { identifiersIn } from '../../../functions/domain/identifiers/identifiers.ts'
import { keysIn } from './keys.ts'

describe('Numbers of registers and laws', () => {
  it.each([
    ['a rule, RIN 1615-ZZ11, on lamps', ['rin:1615-ZZ11']],
    ['RINs 1615-ZZ11 and 1125-ZZ08', ['rin:1615-ZZ11', 'rin:1125-ZZ08']],
    ['Regulation Identifier Number: 1615–zz11', ['rin:1615-ZZ11']],
    ['DHS Docket No. USCIS–2031–0040', ['docket:USCIS-2031-0040']],
    ['EOIR Docket No. EOIR-31-0010', ['docket:EOIR-31-0010']],
    ['A.G. Order No. 6399-2031', ['docket:ag-6399-2031']],
    ['(FR Doc. 2031-02970)', ['frdoc:2031-02970']],
    ['at 96 Fed. Reg. 10,511 and 96 FR 402', ['fr:96-10511', 'fr:96-402']],
    ['Executive Order 14960', ['eo:14960']],
    ['E.O. No. 14,960', ['eo:14960']],
    ['Exec. Order No. 14960', ['eo:14960']],
    ['la Orden Ejecutiva núm. 14960', ['eo:14960']],
    ['Executive Orders 14960 and 14961', ['eo:14960', 'eo:14961']],
    ['Proclamation 10,990', ['proclamation:10990']],
    ['its successor, Proc. 10990', ['proclamation:10990']],
    ['la Proclama 10990', ['proclamation:10990']],
    [
      'Proclamations 10990, 10991 and 10992',
      ['proclamation:10990', 'proclamation:10991', 'proclamation:10992'],
    ],
    ['Pub. L. No. 121-21', ['pl:121-21']],
    ['la Ley Pública 121-21', ['pl:121-21']],
    ['31 I&N Dec. 216 and 31 I. & N. Dec. 66', ['in-dec:31-216', 'in-dec:31-66']],
  ])('are found in "%s"', (text, keys) => expect(keysIn(text)).toEqual(keys))

  it.each([
    'No. 1 priority, and the No. 2 official',
    'see 8 C.F.R. 208.13 and 8 U.S.C. 1182(a)',
    'decided at 567 U.S. 387',
    'Form I-131, receipt number IOC2590123456, A-number 123-456-789',
    'a survey of 1,615 adults (ages 18-25), chart 14160',
    'Executive Order 2031-05 of the governor',
    'the proclamation 2031 was cold',
    'Call 555-1234 or 1-800-555-5283',
    'H.R. Rep. No. 99-132',
    'COVID-19 cases rose 12 percent',
  ])('are not in "%s"', (text) => expect(keysIn(text)).toEqual([]))

  it('keep what the text writes, and where', () => {
    const text = 'On Monday “Executive Order 14960” was signed.'
    const [one] = identifiersIn(text)
    expect(one).toEqual({ key: 'eo:14960', text: 'Executive Order 14960', at: 11 })
  })
})
