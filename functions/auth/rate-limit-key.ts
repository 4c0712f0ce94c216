import { isIPv6 } from 'node:net'

/**
 * The network that counts as one requester: an IPv4 address, or the first 64 bits of an IPv6 address, since one household
 * has more IPv6 addresses than we have readers. Anything else is returned unchanged.
 */
export function rateLimitKey(ip: string): string {
  const [address = ''] = ip.split('%')
  if (!isIPv6(address)) return ip
  const groups = groupsOf(address)
  // How a server that listens on both IPv4 and IPv6 writes an IPv4 address.
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return `::ffff:${dotted(groups.slice(6))}`
  return groups.slice(0, 4).join(':')
}

/** The eight groups of an IPv6 address, written as in RFC 5952. */
function groupsOf(ip: string): string[] {
  const [head = '', tail] = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  if (tail === undefined) return before
  const after = tail.split(':').filter(Boolean)
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

function dotted(groups: readonly string[]): string {
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((bits) => [bits >> 8, bits & 255])
    .join('.')
}
