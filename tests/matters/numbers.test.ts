import { expect, it } from 'vitest'
import { congressTypes } from '../../functions/domain/identifiers/identifier.ts'
import { newMatterId } from '../../functions/matters/keys/matter-id.ts'
import { numbersOf } from '../../functions/matters/keys/numbers.ts'

it.each(congressTypes)(
  'A matter has its number in Congress as officials write it, and in its address: %s',
  (type) => {
    const key = `${type}:119:38`
    const [number = ''] = numbersOf([key])
    expect(number).toMatch(/^[HS](?:\.(?:R|J|Con|Res))*\. 38$/)
    expect(number.replace(/[. ]/g, '').toLowerCase()).toBe(`${type}38`)
    expect(newMatterId(key, '2026-01-01', () => false)).toBe(`${type}-38-119`)
  },
)
