import fc from 'fast-check'
import { expect, test } from 'vitest'
import { objectionTo } from '../../../functions/ingest/fetch/address/address-policy.ts'
import { isOwnNetwork, isPublicAddress } from '../../../functions/ingest/fetch/address/public-address.ts'

// No address is contacted: the guard is a pure function.
const allowed = objectionTo({ allowPrivate: true })

test.for([
  ['dotted', '169.254.169.254'],
  ['as one number', '2852039166'],
  ['octal', '0251.0376.0251.0376'],
  ['hexadecimal', '0xA9FEA9FE'],
  ['short', '169.254.43518'],
  ['of containers', '169.254.170.2'],
  ['of Alibaba', '100.100.100.200'],
  ['of Azure’s agent', '168.63.129.16'],
  ['of Oracle', '192.0.0.192'],
  ['IPv4-mapped', '::ffff:169.254.169.254'],
  ['IPv4-mapped in hexadecimal', '::ffff:a9fe:a9fe'],
  ['IPv4-mapped, written out', '0:0:0:0:0:FFFF:A9FE:A9FE'],
  ['IPv4-mapped in brackets', '[::ffff:a9fe:a9fe]'],
  ['IPv4-compatible', '::169.254.169.254'],
  ['translated', '::ffff:0:a9fe:a9fe'],
  ['of AWS in IPv6', 'fd00:ec2::254'],
  ['of AWS in IPv6, written out', 'FD00:0EC2:0000:0000:0000:0000:0000:0254'],
  ['of AWS for pods', 'fd00:ec2::23'],
  ['of Google in IPv6', 'fd20:ce::254'],
  ['of Oracle in IPv6', 'fd00:c1::a9fe:a9fe'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::a9fe:a9fe%eth0'],
  ['the end of link-local', 'febf:ffff::1'],
  ['NAT64', '64:ff9b::a9fe:a9fe'],
  ['NAT64, dotted', '64:ff9b::169.254.169.254'],
  ['local NAT64 of 96 bits', '64:ff9b:1::a9fe:a9fe'],
  ['local NAT64 of 48 bits', '64:ff9b:1:a9fe:a9:fe00::'],
  ['local NAT64 of 56 bits', '64:ff9b:1:a9:fe:a9fe::'],
  ['local NAT64 of 64 bits', '64:ff9b:1:0:a9:fea9:fe00:0'],
  ['6to4', '2002:a9fe:a9fe::1'],
  ['the server of Teredo', '2001:0:a9fe:a9fe::1'],
  ['the client of Teredo', '2001:0:4136:e378:8000:63bf:5601:5601'],
  ['ISATAP', '2001:db8::5efe:169.254.169.254'],
  ['no address', 'metadata.example'],
  ['nothing', ''],
] as const)(
  '%s: a metadata address of a cloud is refused even if private addresses are allowed (%s)',
  ([, address]) => {
    expect(isOwnNetwork(address)).toBe(false)
    expect(isPublicAddress(address)).toBe(false)
    expect(allowed(address)).toMatch(
      /which is not public, so it was not fetched: cloud providers keep credentials .*\. Remove the source/,
    )
  },
)

test.for([
  '127.0.0.1',
  '10.0.0.7',
  '192.168.1.20',
  '172.16.3.4',
  '8.8.8.8',
  '::1',
  '::ffff:10.0.0.7',
  'fd12:3456::1',
  '64:ff9b::808:808',
  '2606:4700::6810:84e5',
])('a source on the operator’s network may be at %s', (address) => {
  expect(allowed(address)).toBeUndefined()
})

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

test('a link-local address is refused in every encoding, whatever its last two bytes', () => {
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), (c, d) => {
      const v4 = `169.254.${c}.${d}`
      const words = `a9fe:${hex(c)}${hex(d)}`
      const inverted = `5601:${hex(c ^ 0xff)}${hex(d ^ 0xff)}`
      const spellings = [
        v4,
        String(((0xa9fe << 16) >>> 0) + c * 256 + d),
        ...[`::ffff:${v4}`, `::${words}`, `64:ff9b::${words}`, `64:ff9b:1::${words}`, `2002:${words}::`],
        ...[`2001:0:${words}::1`, `2001:0:1:1:1:1:${inverted}`, `fd00::5efe:${words}`],
      ]
      for (const spelling of spellings) expect(isOwnNetwork(spelling), spelling).toBe(false)
    }),
  )
})

test('no text makes the check throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV4Extended(), fc.ipV6(), fc.string()), (address) => {
      expect(typeof isOwnNetwork(address)).toBe('boolean')
    }),
  )
})
