import { expect, it } from 'vitest'
import { signToken, type TokenKind, tokenKinds } from '../functions/auth/tokens.ts'
import { keys } from './subscribers/context.ts'
import { linesWithSecrets } from './support/search-logs.ts'

it('Addresses and all kinds of tokens are found in logged lines, and usual lines have none', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  for (const kind of Object.keys(tokenKinds) as TokenKind[]) {
    const line = `  request path="/x/${signToken(kind, 'abcdefghijklmnopqrstuvwxyz', keys, now)}"`
    expect(linesWithSecrets([line])).toEqual([`a token: ${line}`])
  }
  expect(linesWithSecrets(['mailed to ana@example.org'])).toHaveLength(1)
  expect(
    linesWithSecrets(['  sender edition="2026-11-27" is="complete"', '{"event":"request","status":200}']),
  ).toEqual([])
})
