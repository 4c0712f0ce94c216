import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signToken, verifyToken } from '../../functions/auth/tokens.ts'
import { now } from '../digest/fixtures.ts'
import { keys } from '../subscribers/context.ts'

const id = 'abcdefghijklmnopqrstuvwxyz'
const later = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('A token', () => {
  it('says what it is for and for whom', () => {
    expect(verifyToken(signToken('unsubscribe', id, keys, now), keys, now)).toEqual({
      ok: true,
      kind: 'unsubscribe',
      subscriber: id,
    })
  })

  it('to unsubscribe never expires', () => {
    expect(verifyToken(signToken('unsubscribe', id, keys, now), keys, later(3650))).toMatchObject({
      subscriber: id,
    })
  })

  it('for anything else expires', () => {
    const token = signToken('confirm', id, keys, now)
    expect(verifyToken(token, keys, later(6.9))).toMatchObject({ kind: 'confirm' })
    expect(verifyToken(token, keys, later(7))).toEqual({ ok: false, error: 'expired' })
    expect(verifyToken(signToken('manage', id, keys, now), keys, later(0.1))).toEqual({
      ok: false,
      error: 'expired',
    })
  })

  it('works after a key rotation until its key is removed', () => {
    const token = signToken('unsubscribe', id, keys, now)
    const fresh = { id: 'k2', secret: new Uint8Array(32).fill(2) }
    const rotated = { signing: [fresh, ...keys.signing] }
    expect(verifyToken(token, rotated, now)).toMatchObject({ subscriber: id })
    expect(signToken('unsubscribe', id, rotated, now)).toContain('.k2.')
    expect(verifyToken(token, { signing: [fresh] }, now)).toEqual({ ok: false, error: 'forged' })
  })

  it('is forged if any part of it is changed, cut off, or swapped with another’s', () => {
    const token = signToken('manage', id, keys, now)
    const other = signToken('confirm', 'zyxwvutsrqponmlkjihgfedcba', keys, now)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('a', 'b', '0', '.', 'u'), (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1)
        if (changed !== token) expect(verifyToken(changed, keys, now)).toEqual({ ok: false, error: 'forged' })
        expect(verifyToken(token.slice(0, at), keys, now)).toEqual({ ok: false, error: 'forged' })
      }),
    )
    const [, , , , mac] = other.split('.')
    expect(verifyToken([...token.split('.').slice(0, 4), mac].join('.'), keys, now)).toEqual({
      ok: false,
      error: 'forged',
    })
    expect(verifyToken(token.replace(/^m/, 'u'), keys, now)).toEqual({ ok: false, error: 'forged' })
  })

  it('is refused without an error, whatever the link contains', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(verifyToken(text, keys, now)).toEqual({ ok: false, error: 'forged' })
      }),
    )
  })

  it('has only letters, digits and dots, and does not end with a dot', () => {
    expect(signToken('unsubscribe', id, keys, now)).toMatch(/^[a-z0-9.]+[a-z0-9]$/)
  })
})
