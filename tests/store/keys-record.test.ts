import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signToken, verifyToken } from '../../functions/auth/tokens.ts'
import { freshKeys, keysText, parseKeys } from '../../functions/store/keys-record.ts'
import { now } from '../digest/fixtures.ts'

const secret = (n = 1, bytes = 32) => Buffer.alloc(bytes, n).toString('base64url')
const good = { signing: [{ id: '1', secret: secret(1) }], address: secret(2) }

/** The error for stored keys that can't be used. */
function refusal(record: unknown): string {
  const text = typeof record === 'string' ? record : JSON.stringify(record)
  try {
    parseKeys(text, 'keys.json')
  } catch (error) {
    return (error as Error).message
  }
  return 'they are taken'
}

describe('Stored keys', () => {
  it('are read as they were made', () => {
    let made = 0
    const text = freshKeys(() => Buffer.alloc(32, ++made))
    expect(parseKeys(text, 'keys.json')).toEqual({
      signing: [{ id: '1', secret: Buffer.alloc(32, 1) }],
      address: Buffer.alloc(32, 2),
    })
    expect(keysText(parseKeys(text, 'keys.json'))).toBe(text)
  })

  it('may be added by hand in either alphabet of base64, padded or not, or longer', () => {
    const bytes = Buffer.alloc(32, 0xfb)
    for (const added of [bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')]) {
      const record = { ...good, signing: [{ id: 'autumn_2026-b', secret: added }, ...good.signing] }
      expect(refusal(record)).toBe('they are taken')
    }
  })

  it('are refused with the position of the wrong key and with what to do', () => {
    const second = (key: object) => ({
      ...good,
      signing: [...good.signing, { id: '2', secret: secret(3), ...key }],
    })
    const ofSecond = 'The keys in keys.json can\'t be used: the secret of key 2 under "signing"'
    expect(refusal(second({ id: '2.1' }))).toMatch(
      /key 2 under "signing" has an id that links can't hold\. Give it/,
    )
    expect(refusal(second({ id: '' }))).toMatch(/key 2 under "signing" has an id that links can't hold/)
    expect(refusal(second({ id: '1' }))).toMatch(
      /key 2 under "signing" has the same id as key 1, .* Give the newer/,
    )
    expect(refusal(second({ secret: '' }))).toMatch(`${ofSecond} is empty. Restore it`)
    expect(refusal(second({ secret: secret(3, 31) }))).toMatch(
      `${ofSecond} is too short: it has 31 bytes, and 32`,
    )
    expect(refusal(second({ secret: `${secret(3)}!` }))).toMatch(`${ofSecond} holds characters that are not`)
    expect(refusal({ ...good, address: '' })).toMatch(/the key "address" is empty\. Restore it from a backup/)
    expect(refusal({ ...good, address: secret(1, 16) })).toMatch(
      /the key "address" is too short: it has 16 bytes/,
    )
  })

  it('of another shape are unreadable', () => {
    const noList = { ...good, signing: good.signing[0] }
    const noKey = { ...good, signing: [] }
    const { address } = good
    const wrong = ['', 'no JSON', '[]', 'null', {}, { address }, { signing: good.signing }, noList, noKey]
    for (const record of [...wrong, { ...good, signing: [{ id: 1, secret: secret() }] }])
      expect(refusal(record)).toMatch(/^The keys in keys\.json are unreadable\. Restore them from a backup/)
  })

  it('are never shown in an error', () => {
    const hidden = 'Zm9yIG5vYm9keQ'
    const anywhere = [
      `{"signing": [{"id": "1", "secret": "${hidden}`,
      { ...good, signing: [{ id: hidden.concat('.'), secret: hidden }] },
      { ...good, signing: [{ id: '1', secret: hidden }] },
      { ...good, signing: [{ id: '1', secret: `${hidden}!` }] },
      { ...good, address: hidden },
      { ...good, signing: hidden },
    ]
    for (const record of anywhere) {
      expect(refusal(record)).toMatch(/^The keys in keys\.json/)
      expect(refusal(record)).not.toContain(hidden)
    }
  })

  it('sign links that can be verified, whatever their ids, or are refused', () => {
    const id = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '9', '-', '_', '.', '/', ' ') }))
    fc.assert(
      fc.property(id, (id) => {
        const text = JSON.stringify({ ...good, signing: [{ id, secret: secret() }] })
        if (refusal(text) !== 'they are taken') return
        const keys = parseKeys(text, 'keys.json')
        const token = signToken('manage', 'reader', keys, now)
        expect(encodeURIComponent(token)).toBe(token)
        expect(verifyToken(token, keys, now)).toMatchObject({ kind: 'manage', subscriber: 'reader' })
      }),
    )
  })
})
