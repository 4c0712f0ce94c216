import { BlockList, isIPv4, isIPv6 } from 'node:net'

const ipv4 = subnets('ipv4', [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carrier-grade NAT
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local, cloud metadata
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.31.196.0/24', // AS112
  '192.52.193.0/24', // AMT
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '192.175.48.0/24', // AS112
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/3', // multicast, reserved, broadcast
])

/** Global unicast: all else in IPv6 (loopback, IPv4-mapped, NAT64, unique local, link-local, multicast) is refused. */
const globalIpv6 = subnets('ipv6', ['2000::/3'])

const specialIpv6 = subnets('ipv6', [
  '2001::/23', // protocol assignments, Teredo and ORCHID among them
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4
  '2620:4f:8000::/48', // AS112
  '3fff::/20', // documentation
])

/** Whether an IP address lies in the public internet, by IANA's special-purpose registries (RFC 6890). */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !ipv4.check(address)
  // With a zone (`fe80::1%eth0`) it is never global, and the list would throw.
  if (address.includes('%')) return false
  return isIPv6(address) && globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6')
}

const linkLocal = subnets('ipv4', ['169.254.0.0/16'])

/** Whether a source on a network of one's own may be there: clouds keep their machines' secrets at link-local addresses. */
export function isOwnNetwork(address: string): boolean {
  return !(isIPv4(address) ? linkLocal.check(address) : /^(?:fe[89ab]|::ffff:169\.254\.)/i.test(address))
}

function subnets(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net, bits] = range.split('/') as [string, string]
    list.addSubnet(net, Number(bits), family)
  }
  return list
}
