import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masked, normalised, parseAddress } from '../../functions/access/address.ts'

describe('an address', () => {
  it.each([
    ['ana@example.org', 'ana@example.org'],
    ['  ana@example.org \t', 'ana@example.org'],
    ['Ana.B+digest@Example.ORG', 'Ana.B+digest@example.org'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
  ])('%j is taken', (text, address) => {
    expect(parseAddress(text)).toEqual({ address })
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
    ['ñandú@example.org', 'unicode'],
    [`${'a'.repeat(388)}@example.org`, 'long'],
    [`${'a'.repeat(65)}@example.org`, 'long'],
  ])('%j is refused', (text, problem) => {
    expect(parseAddress(text)).toEqual({ problem })
  })

  it('that is taken is one line of ASCII, whatever was typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress()), (text) => {
        const parsed = parseAddress(text)
        if ('address' in parsed) expect(parsed.address).toMatch(/^[!-~]+@[a-z0-9.-]+$/)
      }),
    )
  })

  it('is the same in upper and lower case, and another with a tag', () => {
    expect(normalised('Ana@example.org')).toBe(normalised('ana@example.org'))
    expect(normalised('ana+x@example.org')).not.toBe(normalised('ana@example.org'))
  })

  it('is shown so that only its owner knows it', () => {
    expect(masked('ana@example.org')).toBe('a•••@e•••.org')
  })
})
