import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  masked,
  normalised,
  parseAddress,
  withoutAddresses,
} from '../../../functions/domain/email/address.ts'

describe('an address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  ana@example.org \t', 'ana@example.org'],
    ['Ana.B+digest@Example.ORG', 'Ana.B+digest@example.org'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@MÜNCHEN.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@mu\u0308nchen.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@xn--mnchen-3ya.example', 'ana@xn--mnchen-3ya.example'],
    ['ana@例え.example', 'ana@xn--r8jz45g.example'],
  ])('%j is accepted', (text, address) => {
    expect(parseAddress(text)).toEqual({ ok: true, address })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ana', 'form'],
    ['@example.org', 'form'],
    ['ana@', 'form'],
    ['ana@localhost', 'form'],
    ['ana@127.0.0.1', 'form'],
    ['ana@example.org@example.net', 'form'],
    ['ana b@example.org', 'form'],
    ['"ana b"@example.org', 'form'],
    ['ana..b@example.org', 'form'],
    ['ana@example.org\r\nBcc: victim@example.net', 'form'],
    ['ana\u0000@example.org', 'form'],
    ['ana\u202e@example.org', 'form'],
    ['Ana <ana@example.org>', 'form'],
    ['ana@example.org,bo@example.org', 'form'],
    // A URL parser would decode, map or drop these characters and return another host than was typed.
    ['x@example.c%6fm', 'form'],
    ['x@example%2eorg', 'form'],
    ['x@%65xample.org', 'form'],
    ['x@example\u3002org', 'form'],
    ['x@\uff45xample.org', 'form'],
    ['x@\u24d4xample.org', 'form'],
    ['x@exa\u00admple.org', 'form'],
    ['x@exam\ufe0fple.org', 'form'],
    ['x@exam\u034fple.org', 'form'],
    ['x@xn--example-.org', 'form'],
    ['x@xn--a.org', 'form'],
    ['x@example.org.', 'form'],
    ['x@0x7f.1', 'form'],
    ['x@[127.0.0.1]', 'form'],
    ['x@example.org:25', 'form'],
    ['x@example.org/path', 'form'],
    ['x@example.org#fragment', 'form'],
    ['x@example.org?query', 'form'],
    ['x@example.org\\path', 'form'],
    ['ñandú@example.org', 'unicode'],
    [`${'a'.repeat(388)}@example.org`, 'long'],
    [`${'a'.repeat(65)}@example.org`, 'long'],
  ])('%j is refused', (text, error) => {
    expect(parseAddress(text)).toEqual({ ok: false, error })
  })

  it('that is accepted is one line of ASCII, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const parsed = parseAddress(text)
        if (parsed.ok) expect(parsed.address).toMatch(/^[!-~]+@[a-z0-9.-]+$/)
      }),
    )
  })

  it('has the host that was typed, if that is ASCII', () => {
    const host = fc.string({
      unit: fc.constantFrom(...'aeorgx.-%0256fFE/:?#@[]\\'),
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(host, (host) => {
        const parsed = parseAddress(`x@${host}`)
        if (parsed.ok) expect(parsed.address).toBe(`x@${host.toLowerCase()}`)
      }),
      { numRuns: 1000 },
    )
  })

  it('is stored in one form, which does not change when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (label) => {
        const parsed = parseAddress(`x@${label}.example`)
        if (parsed.ok) expect(parseAddress(parsed.address)).toEqual(parsed)
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same in upper and lower case, and another with a tag', () => {
    expect(normalised('Ana@example.org')).toBe(normalised('ana@example.org'))
    expect(normalised('ana+x@example.org')).not.toBe(normalised('ana@example.org'))
  })

  it('is masked so that only its owner recognizes it', () => {
    expect(masked('ana@example.org')).toBe('a•••@e•••.org')
  })
})

it.each([
  ['550 5.1.1 <ana@example.org>: no such user', '550 5.1.1 <…>: no such user'],
  ['"ana ruiz"@example.org is refused', '"ana … is refused'],
  ['no address in it', 'no address in it'],
])('An address that a mail server quotes is replaced in %j', (text, expected) => {
  expect(withoutAddresses(text, '…')).toBe(expected)
})
