import { describe, expect, it } from 'vitest'
import { numberedIn } from '../../../functions/domain/identifiers/identifiers.ts'
import { congressOf } from '../../../functions/matters/keys/qualified-key.ts'

const keysOf = (text: string, at = '2026-03-02') => numberedIn(text).map(({ key }) => congressOf(key, at))

describe('A bill is of the Congress that is written beside its number', () => {
  it.each([
    ['The House passed H.R. 1 in the 117th Congress.', ['hr:117:1']],
    ['Under H.R. 8181 of the 118th Congress, farms could hire.', ['hr:118:8181']],
    ['H.R. 2, the Lantern Act, died in the 118th Congress.', ['hr:118:2']],
    ['In the 113th Congress, S. 744 passed the Senate.', ['s:113:744']],
    ['Lawmakers recall H.R. 2 (118th).', ['hr:118:2']],
    ['The Senate passed S. 744 of 2013.', ['s:113:744']],
    ['The 2013 bill, S. 744, died in the House.', ['s:113:744']],
    ['Senators compare it with 2013’s S. 744.', ['s:113:744']],
    ['Lawmakers remember H.R. 2 (2023).', ['hr:118:2']],
    ['The House had passed H.R. 2 in the last Congress.', ['hr:118:2']],
    ['La Cámara aprobó la H.R. 1 en el Congreso 117.', ['hr:117:1']],
    ['La Cámara aprobó la H.R. 1 del 117.º Congreso.', ['hr:117:1']],
    ['The House passed H.R. 1; the bill was like H.R. 2 in the 118th Congress.', ['hr:119:1', 'hr:118:2']],
    ['H.R. 1 is what H.R. 2 was in the 118th Congress.', ['hr:119:1', 'hr:118:2']],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys)
  })
})

describe('A bill is of the Congress of the day', () => {
  it.each([
    ['The House passed H.R. 1.', '2026-03-02', 'hr:119:1'],
    ['The House passed H.R. 1 on Tuesday. It was elected to the 117th Congress.', '2026-03-02', 'hr:119:1'],
    ['H.R. 1 would cost $5 million in 2030 dollars.', '2026-03-02', 'hr:119:1'],
    [
      'Thirteen years after the 113th Congress dropped reform, the Senate passed S. 902 on Thursday.',
      '2026-03-02',
      's:119:902',
    ],
    ['The 113th Congress dropped reform, so senators wrote S. 902.', '2026-03-02', 's:119:902'],
    [
      'The Senate passed S. 902, which goes further than reform in the 113th Congress.',
      '2026-03-02',
      's:119:902',
    ],
    ['The Senate passed S. 902 a decade after reform died in the 113th Congress.', '2026-03-02', 's:119:902'],
    [
      'Trece años después de que el 113.º Congreso la abandonó, el Senado aprobó la S. 902.',
      '2026-03-02',
      's:119:902',
    ],
    ['The House passed H.R. 1 of 2031.', '2026-03-02', 'hr:119:1'],
    ['The House passed H.R. 1.', '2027-01-02', 'hr:119:1'],
    ['The House passed H.R. 1.', '2027-01-03', 'hr:120:1'],
  ])('if no other is written beside its number: %s (%s)', (text, at, key) => {
    expect(keysOf(text, at)).toEqual([key])
  })
})
