import { describe, expect, it } from 'vitest'
import { forwardedFor } from '../../functions/web/http/forwarded-for.ts'

describe('An entry of X-Forwarded-For', () => {
  it.each([
    ['1.2.3.4', '1.2.3.4'],
    ['1.2.3.4:5678', '1.2.3.4'],
    ['  1.2.3.4  ', '1.2.3.4'],
    ['"1.2.3.4:5678"', '1.2.3.4'],
    ['2001:db8::1', '2001:db8::1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:443', '2001:db8::1'],
    ['"[2001:db8::1]:443"', '2001:db8::1'],
    ['"[2001:db8::1]"', '2001:db8::1'],
    ['2001:db8:1:2:3:4:5:6:443', '2001:db8:1:2:3:4:5:6'],
    ['::ffff:1.2.3.4', '::ffff:1.2.3.4'],
    ['1.2.3.4:_port', '1.2.3.4'],
  ])('%s is of %s', (hop, ip) => {
    expect(forwardedFor(hop, 1)).toBe(ip)
    expect(forwardedFor(`203.0.113.9, ${hop}`, 1)).toBe(ip)
    expect(forwardedFor(`203.0.113.9,${hop} , 130.176.1.1`, 2)).toBe(ip)
  })

  it.each([
    '',
    ' ',
    'unknown',
    '_hidden',
    '_SEVKISEK:80',
    '1.2.3',
    '1.2.3.4.5',
    '[1.2.3.4',
    'host.example',
    '""',
  ])('%j names nobody', (hop) => {
    expect(forwardedFor(hop, 1)).toBeUndefined()
    expect(forwardedFor(`203.0.113.9, ${hop}`, 1)).toBeUndefined()
  })

  it('that is missing gives no address', () => {
    expect(forwardedFor(undefined, 1)).toBeUndefined()
    expect(forwardedFor('203.0.113.9', 2)).toBeUndefined()
  })
})
