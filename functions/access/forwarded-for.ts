import { isIP } from 'node:net'

/**
 * The IP address in a hop of `X-Forwarded-For`, counted from its end: each server appends who connected to it, and what
 * stands before the hops of our own servers anybody may have written. Without brackets, quotes and ports, which some
 * servers add; `undefined` where the hop is missing, `unknown` or a made-up name (RFC 7239, 6).
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
