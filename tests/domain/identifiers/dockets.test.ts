import { describe, expect, it } from 'vitest'
import { keysIn } from './keys.ts'

describe('Docket numbers of district courts', () => {
  it.each([
    ['No. 4:31-cv-01234 (S.D. Tex. Nov. 3, 2031)', 'case:4:31-cv-1234@txsd'],
    ['Case 1:31-cv-00766-ABC-DEFG', 'case:1:31-cv-766'],
    ['2:2031-cv-00127', 'case:2:31-cv-127'],
    ['1:31cv123 (E.D. Va.)', 'case:1:31-cv-123@vaed'],
    ['1:31 CV 123', 'case:1:31-cv-123'],
    ['31 Civ. 4567 (LAK)', 'case:31-cv-4567'],
    ['CV-31-01234-PHX-DLR', 'case:31-cv-1234@azd'],
    ['3:31-cr-00115', 'case:3:31-cr-115'],
    ['SA-31-CV-00123-RP', 'case:31-cv-123'],
    ['Civil Action No. 31-766 (D.D.C.)', 'case:1:31-cv-766@dcd'],
    ['Civil Action No. H-31-1234', 'case:31-cv-1234@txsd'],
    ['in the Northern District of California, No. 3:31-cv-03698-SI', 'case:3:31-cv-3698@cand'],
    ['the District of Massachusetts (1:31-cv-10495)', 'case:1:31-cv-10495@mad'],
  ])('have one form: %s', (text, key) => expect(keysIn(text)).toEqual([key]))
})

describe('Docket numbers of courts of appeals and of the Supreme Court', () => {
  it.each([
    ['No. 31-10234 (5th Cir.)', ['case:31-10234@ca5']],
    ['No. 31-10234 (5th Cir. 2031)', ['case:31-10234@ca5']],
    ['the appeal, No. 31-5067 (D.C. Cir.)', ['case:31-5067@cadc']],
    ['The Ninth U.S. Circuit heard No. 31-807 on Friday', ['case:31-807@ca9']],
    ['el Noveno Circuito, Núm. 31-807', ['case:31-807@ca9']],
    ['U.S. Supreme Court, No. 31-365', ['case:31-365@scotus']],
    ['Nos. 31-123, 31-124 and 31-130 (2d Cir.)', ['case:31-123@ca2', 'case:31-124@ca2', 'case:31-130@ca2']],
    ['Nos. 31A884 and 31A885', ['case:31a884@scotus', 'case:31a885@scotus']],
    ['The application is docketed as 31A1007.', ['case:31a1007@scotus']],
    ['Case No. 31-123', ['case:31-123']],
  ])('have their court if it is written: %s', (text, keys) => expect(keysIn(text)).toEqual(keys))

  it('do not take the court of the number beside them', () => {
    expect(keysIn('No. 31-807 (9th Cir.) came from 2:31-cv-00127-JCC in the lower court.')).toEqual([
      'case:31-807@ca9',
      'case:2:31-cv-127',
    ])
  })

  it.each([
    'The class moves to Room No. 31-1042.',
    'Executive Order No. 31-12 of the governor',
    'The 2031-32 season opens; the score was 24-10.',
    'Pick No. 31-123 from the shelf.',
    'Call 25-1234 from a house phone.',
    'Public Notice No. 31-12',
    'open 8:25-9:30 p.m.',
  ])('are not in "%s"', (text) => expect(keysIn(text)).toEqual([]))
})

describe('Decisions of the Board of Immigration Appeals', () => {
  it.each([
    ['In Matter of A-B-, 31 I&N Dec. 123', ['name:matter of a-b-', 'in-dec:31-123']],
    ['the Board of Immigration Appeals in Matter of Q. Lamp', ['name:matter of q lamp']],
  ])('are named by the respondent: %s', (text, keys) => expect(keysIn(text)).toEqual(keys))

  it('are no matter of time', () => {
    expect(keysIn('It is Just a Matter of Time, and a Matter of Fact.')).toEqual([])
  })
})
