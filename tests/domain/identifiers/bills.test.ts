import { describe, expect, it } from 'vitest'
import { keysIn } from './keys.ts'

describe('Bills of Congress', () => {
  it.each([
    ['H.R. 1234 passed', ['hr:1234']],
    ['H.R.22', ['hr:22']],
    ['the House passed HR 22', ['hr:22']],
    ['the Senate took up S. 5', ['s:5']],
    ['H. Res. 489, H.J.Res. 20 and S.J. Res. 49', ['hres:489', 'hjres:20', 'sjres:49']],
    ['S.Res. 71 and H. Con. Res. 38', ['sres:71', 'hconres:38']],
    ['Senado aprueba S. 905 sobre faroles', ['s:905']],
    ['Aprobada la S. 905 sobre faroles', ['s:905']],
    ['La S. 905 pasa a votación', ['s:905']],
    ['Comité respalda S. 905 y HR 12', ['s:905', 'hr:12']],
    ['Presidente firma la S. 905', ['s:905']],
    ['Presidente vetó la S. 905', ['s:905']],
    ['It failed in the Senate. H.R. 9, a bill on lamps', ['hr:9']],
  ])('are found in "%s"', (text, keys) => expect(keysIn(text)).toEqual(keys))

  it.each([
    'The U.S. 28 years ago passed a law',
    'At P.S. 197 the bill for lunch was high',
    'S. Korea and the U.S. 7th Fleet',
    'H.R. McMaster spoke to the Senate',
    'the building at 1250 S. 5th Street',
    'Hall A, row S. 12, is closed',
    'HR 101 is a course for H.R. staff',
    'In House Bill, Republicans keep big cuts',
    'the H.R. department hired 5 people',
    'S. 5 percent',
  ])('are not in "%s"', (text) => expect(keysIn(text)).toEqual([]))
})

describe('Bills of states', () => {
  it.each([
    ['SB 4 (Texas)', ['bill:us-tx:sb4']],
    ['Texas Senate Bill 4', ['bill:us-tx:sb4']],
    ["Texas' SB 4", ['bill:us-tx:sb4']],
    ['California’s SB 54', ['bill:us-ca:sb54']],
    ['SB54, California’s law on lamps', ['bill:us-ca:sb54']],
    ['Proposition 187 in California', ['bill:us-ca:prop187']],
    ['la Proposición 187', ['bill:prop187']],
    ['lawmakers in Maine passed LD 1971', ['bill:us-me:ld1971']],
    ['The Minnesota House passed HF 10', ['bill:us-mn:hf10']],
    ['la ley SB 4', ['bill:sb4']],
    ['H.B. 481 and House Bill No. 2476', ['bill:hb481', 'bill:hb2476']],
    ['Florida lawmakers rewrote SB 2-C', ['bill:us-fl:sb2c']],
    ['HB26-1122 would change the law', ['bill:hb26-1122']],
    ['Assembly Bill 60', ['bill:ab60']],
    ['lawmakers sent HCR 2060 to voters', ['bill:hcr2060']],
    ['New York: S2235/A3506', ['bill:us-ny:s2235', 'bill:us-ny:a3506']],
  ])('are found in "%s"', (text, keys) => expect(keysIn(text)).toEqual(keys))

  it.each([
    'Lanes close on SB 99 (southbound) near exit 14',
    'shares of AB5 Consulting rose',
    'the company AB5',
    'AF1 landed at noon',
    'Super Bowl SB 50',
    'it weighs 5 LB 3',
    'the SF 49ers won',
    'the HF 10 radio',
  ])('are not in "%s"', (text) => expect(keysIn(text)).toEqual([]))
})
