import { isIP } from 'node:net'

/**
 * The IP address in one entry of `X-Forwarded-For`, counted from the end. Each server appends the address that connected
 * to it, so anything before the entries of our own servers may be forged. Brackets, quotes and ports, which some servers
 * add, are removed. `undefined` if the entry is missing, `unknown` or a made-up name (RFC 7239, 6).
 */
export function forwardedFor(header: string | undefined, fromEnd: number): string | undefined {
  const hop = header
    ?.split(',')
    .at(-fromEnd)
    ?.trim()
    .replace(/^"(.*)"$/, '$1')
  if (hop === undefined) return undefined
  const withoutPort = hop.replace(/:\w+$/, '')
  const candidates = [hop, withoutPort].map((text) => text.replace(/^\[(.*)\]$/, '$1'))
  return candidates.find((ip) => isIP(ip) !== 0)
}
