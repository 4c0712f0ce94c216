import { BlockList, isIPv4 } from 'node:net'
import { embeddedIpv4 } from './embedded-ipv4.ts'
import { plainAddress } from './plain-address.ts'

/** Addresses of the machine itself and of networks behind a router. */
const ownIpv4 = [
  '0.0.0.0/8', // this machine and network
  '10.0.0.0/8', // private
  '100.64.0.0/10', // shared by the customers of one provider (RFC 6598)
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local, cloud metadata
  '172.16.0.0/12', // private
  '192.168.0.0/16', // private
]

const special = subnets({
  ipv4: [
    ...ownIpv4,
    '192.0.0.0/24', // protocol assignments
    '192.0.2.0/24', // documentation
    '192.31.196.0/24', // AS112
    '192.52.193.0/24', // AMT
    '192.88.99.0/24', // 6to4 relays
    '192.175.48.0/24', // AS112
    '198.18.0.0/15', // benchmarks
    '198.51.100.0/24', // documentation
    '203.0.113.0/24', // documentation
    '224.0.0.0/3', // multicast, reserved, broadcast
  ],
  ipv6: [
    '2001::/23', // protocol assignments, Teredo and ORCHID among them
    '2001:db8::/32', // documentation
    '2002::/16', // 6to4
    '2620:4f:8000::/48', // AS112
    '3fff::/20', // documentation
  ],
})

/** Global unicast: all else in IPv6 (loopback, IPv4-mapped, NAT64, unique local, link-local, multicast) is refused. */
const globalIpv6 = subnets({ ipv6: ['2000::/3'] })

/** Whether an IP address lies in the public internet, by IANA's special-purpose registries (RFC 6890). */
export function isPublicAddress(address: string): boolean {
  const plain = plainAddress(address)
  // With a zone (`fe80::1%eth0`) it is never global.
  if (plain === undefined || address.includes('%')) return false
  return (isIPv4(plain) || holds(globalIpv6, plain)) && !holds(special, plain) && !holds(secrets, plain)
}

const ownNetworks = subnets({
  ipv4: ownIpv4,
  ipv6: ['::/127', 'fc00::/7', 'fe80::/10', 'fec0::/10'],
})

/** Whether an address, in its canonical spelling, is on the machine or in the network of the client. */
export function isPrivateAddress(address: string): boolean {
  return holds(ownNetworks, address)
}

/** Addresses at which clouds give a machine its secrets, to any program that asks: link-local ones and a few others. */
const secrets = subnets({
  ipv4: [
    '169.254.0.0/16', // link-local: AWS, Google, Azure, Oracle and others
    '100.100.100.200/32', // Alibaba
    '168.63.129.16/32', // Azure's agent
    '192.0.0.192/32', // Oracle
  ],
  ipv6: [
    'fe80::/10', // link-local
    'fd00:ec2::/32', // AWS
    'fd20:ce::254/128', // Google
    'fd00:c1::a9fe:a9fe/128', // Oracle
  ],
})

/** Whether a source on the operator's own network may have this address, however it is spelled or wrapped in IPv6. */
export function isOwnNetwork(address: string): boolean {
  const plain = plainAddress(address)
  return plain !== undefined && [plain, ...embeddedIpv4(plain)].every((one) => !holds(secrets, one))
}

function holds(list: BlockList, address: string): boolean {
  return list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
}

function subnets(ranges: Partial<Record<'ipv4' | 'ipv6', readonly string[]>>): BlockList {
  const list = new BlockList()
  for (const family of ['ipv4', 'ipv6'] as const) {
    for (const range of ranges[family] ?? []) {
      const [net, bits] = range.split('/') as [string, string]
      list.addSubnet(net, Number(bits), family)
    }
  }
  return list
}
