import { isIP } from 'node:net'

/**
 * Brings an IP address into its one canonical spelling, without brackets and zone, as the URL standard does: decimal,
 * octal and hexadecimal forms of IPv4 (`2852039166`, `0251.0376.0251.0376`) become dotted. Other text gives `undefined`.
 */
export function plainAddress(address: string): string | undefined {
  const [bare = ''] = address.replace(/^\[(.*)\]$/, '$1').split('%')
  if (!/^[\da-fx.:]+$/i.test(bare)) return undefined
  const host = URL.parse(`http://${bare.includes(':') ? `[${bare}]` : bare}/`)?.hostname.replace(
    /^\[(.*)\]$/,
    '$1',
  )
  return host !== undefined && isIP(host) !== 0 ? host : undefined
}
