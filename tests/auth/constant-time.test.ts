import { expect, it } from 'vitest'
import { isSameSecret } from '../../functions/auth/constant-time.ts'

it('Only the same secret is the same, whatever its length and characters', () => {
  expect(isSameSecret('key', 'key')).toBe(true)
  expect(isSameSecret('key', 'kez')).toBe(false)
  expect(isSameSecret('key', 'keys')).toBe(false)
  expect(isSameSecret('', 'key')).toBe(false)
  // Two characters of the same length that take two and three bytes.
  expect(isSameSecret('ñ', '…')).toBe(false)
})
