import { expect, it } from 'vitest'
import { signToken, type TokenKind, tokenKinds } from '../functions/auth/tokens.ts'
import { keys } from './subscribers/context.ts'
import { betrayed } from './support/search-logs.ts'

it('finds an address and every kind of token in a line, and nothing in one as we write it', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  for (const kind of Object.keys(tokenKinds) as TokenKind[]) {
    const line = `  request path="/x/${signToken(kind, 'abcdefghijklmnopqrstuvwxyz', keys, now)}"`
    expect(betrayed([line])).toEqual([`a token: ${line}`])
  }
  expect(betrayed(['mailed to ana@example.org'])).toHaveLength(1)
  expect(
    betrayed(['  sender edition="2026-11-27" is="complete"', '{"event":"request","status":200}']),
  ).toEqual([])
})
