import { BlockList, isIP, isIPv4 } from 'node:net'

/** What is reserved by IANA's special-purpose registries: nothing in it is a publisher's server. */
const reserved = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
  subnet(reserved, range, 'ipv4')
/** Teredo and other assignments, documentation, and 6to4, which carries an IPv4 address inside. */
for (const range of ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']) subnet(reserved, range, 'ipv6')

/** Global unicast: everything else (loopback, link-local, unique local, multicast, IPv4-mapped, NAT64) stands outside. */
const global6 = new BlockList()
subnet(global6, '2000::/3', 'ipv6')

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (isIPv4(plain)) return !reserved.check(plain, 'ipv4')
  return isIP(plain) === 6 && global6.check(plain, 'ipv6') && !reserved.check(plain, 'ipv6')
}

function subnet(list: BlockList, range: string, family: 'ipv4' | 'ipv6'): void {
  const [network = '', bits] = range.split('/')
  list.addSubnet(network, Number(bits), family)
}
