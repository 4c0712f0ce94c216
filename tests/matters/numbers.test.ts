import { expect, it } from 'vitest'
import { numberOf } from '../../functions/matters/keys/numbers.ts'

it.each([
  ['case:8:26-cv-3391@mdd', 'No. 8:26-cv-03391 (D. Md.)'],
  ['case:1:26-cv-1@nysd', 'No. 1:26-cv-00001 (S.D.N.Y.)'],
  ['case:1:26-cv-766@dcd', 'No. 1:26-cv-00766 (D.D.C.)'],
  ['case:26-1377@ca1', 'No. 26-1377 (1st Cir.)'],
  ['case:26-5012@cadc', 'No. 26-5012 (D.C. Cir.)'],
  ['case:24a884@scotus', 'No. 24A884 (U.S.)'],
  ['hr:119:29', 'H.R. 29'],
  ['bill:us-tx:sb4', 'SB 4'],
])('%s is written as officials write it: %s', (key, written) => {
  expect(numberOf(key)).toBe(written)
})
