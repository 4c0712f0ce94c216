import { expect, it } from 'vitest'
import { signFollowToken, signToken, type TokenKind, tokenKinds } from '../functions/auth/tokens.ts'
import { keys } from './subscribers/context.ts'
import { linesWithSecrets } from './support/search-logs.ts'

it('Addresses and all kinds of tokens are found in logged lines, and usual lines have none', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const reader = 'abcdefghijklmnopqrstuvwxyz'
  const tokens = (Object.keys(tokenKinds) as TokenKind[]).map((kind) => signToken(kind, reader, keys, now))
  for (const token of [...tokens, signFollowToken(reader, 'tps-haiti', keys, now)]) {
    const line = `  request path="/x/${token}"`
    expect(linesWithSecrets([line])).toEqual([`a token: ${line}`])
  }
  expect(linesWithSecrets(['mailed to ana@example.org'])).toHaveLength(1)
  expect(
    linesWithSecrets(['  sender edition="2026-11-27" is="complete"', '{"event":"request","status":200}']),
  ).toEqual([])
})
