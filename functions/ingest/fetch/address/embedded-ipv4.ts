import { isIPv6 } from 'node:net'

/**
 * Lists the IPv4 addresses that an IPv6 address leads to, or would lead to through translators and tunnels that encode
 * them: IPv4-mapped and compatible (RFC 4291), translated (RFC 2765), NAT64 with the well-known and the local prefix
 * (RFC 6052, 8215), 6to4 (RFC 3056), Teredo (RFC 4380) and ISATAP (RFC 5214).
 * @param address in its canonical spelling
 */
export function embeddedIpv4(address: string): string[] {
  if (!isIPv6(address)) return []
  const bytes = bytesOf(address)
  const at = (...places: number[]) => places.map((place) => bytes[place]).join('.')
  const starts = (...prefix: number[]) => prefix.every((byte, place) => bytes[place] === byte)
  const found: string[] = []
  const zeros = (from: number, to: number) => bytes.slice(from, to).every((byte) => byte === 0)
  if (zeros(0, 8) && (zeros(8, 12) || isMapped(bytes) || isTranslated(bytes))) found.push(at(12, 13, 14, 15))
  if (starts(0, 0x64, 0xff, 0x9b)) {
    // A local prefix may be 48, 56, 64 or 96 bits long; the ninth byte is left out.
    found.push(at(12, 13, 14, 15), at(6, 7, 9, 10), at(7, 9, 10, 11), at(9, 10, 11, 12))
  }
  if (starts(0x20, 0x02)) found.push(at(2, 3, 4, 5))
  if (starts(0x20, 0x01, 0, 0)) {
    const client = bytes.slice(12).map((byte) => byte ^ 0xff)
    found.push(at(4, 5, 6, 7), client.join('.'))
  }
  if (zeros(9, 10) && bytes[10] === 0x5e && bytes[11] === 0xfe) found.push(at(12, 13, 14, 15))
  return found
}

const isMapped = (bytes: readonly number[]) =>
  bytes[8] === 0 && bytes[9] === 0 && bytes[10] === 0xff && bytes[11] === 0xff
const isTranslated = (bytes: readonly number[]) =>
  bytes[8] === 0xff && bytes[9] === 0xff && bytes[10] === 0 && bytes[11] === 0

/** Its 16 bytes. */
function bytesOf(address: string): number[] {
  const [head = '', tail] = address.split('::')
  const groups = (text: string | undefined) =>
    text ? text.split(':').map((group) => Number.parseInt(group, 16)) : []
  const [before, after] = [groups(head), groups(tail)]
  const between = tail === undefined ? [] : Array<number>(8 - before.length - after.length).fill(0)
  return [...before, ...between, ...after].flatMap((group) => [group >> 8, group & 0xff])
}
