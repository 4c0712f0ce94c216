import { isIP } from 'node:net'
import { type Cookie, parseCookie } from 'undici'
import { isSharedDomain } from '../../domain/story/publisher.ts'
import type { Headers } from './response-headers.ts'

/** The most cookies that one chain keeps. Sites that check for cookies set two or three. */
const MAX_COOKIES = 30
/** Characters of the longest `Cookie` header that is sent: many servers accept 8 KB of headers and no more. */
const MAX_CHARACTERS = 6_000

interface Kept {
  name: string
  value: string
  host: string
  /** Whether it is also sent to subdomains of `host`. */
  subdomains: boolean
  path: string
  secure: boolean
}

/**
 * The cookies that servers set within one chain of redirects, by the rules of RFC 6265, section 5. Some sites redirect
 * forever unless a cookie comes back. No site may recognize us at the next poll, so cookies are forgotten after the chain.
 */
export class ChainCookies {
  readonly #kept = new Map<string, Kept>()

  /** Keeps the cookies that a response from `url` sets. */
  take(url: URL, headers: Headers, now: Date): void {
    for (const line of [headers['set-cookie'] ?? []].flat().slice(0, MAX_COOKIES)) {
      const set = parseCookie(line)
      const scope = set && scopeOf(set, url)
      if (!scope || !sendable.test(`${set.name}=${set.value}`)) continue
      const key = `${set.name};${scope.host};${scope.path}`
      this.#kept.delete(key)
      if (isOver(set, now)) continue
      if (this.#kept.size < MAX_COOKIES) this.#kept.set(key, { ...scope, name: set.name, value: set.value })
    }
  }

  /** The `Cookie` header of a request for `url`, with the most specific paths first; `undefined` if none is due. */
  for(url: URL): string | undefined {
    let length = 0
    const due = [...this.#kept.values()]
      .filter((cookie) => isFor(cookie, url))
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .filter((pair) => {
        length += pair.length + 2
        return length <= MAX_CHARACTERS
      })
    return due.length > 0 ? due.join('; ') : undefined
  }
}

/** Where a cookie may be sent; `undefined` if `url` may not set it. */
function scopeOf(
  { domain, path, secure = false }: Cookie,
  url: URL,
): Omit<Kept, 'name' | 'value'> | undefined {
  if (secure && url.protocol !== 'https:') return undefined
  const scope = { host: url.host, subdomains: false, path: path ?? defaultPath(url), secure }
  if (!domain || domain === url.hostname) {
    return { ...scope, subdomains: domain === url.hostname && !isAddress(url.hostname) }
  }
  if (isAddress(url.hostname) || isSharedDomain(domain) || !url.hostname.endsWith(`.${domain}`))
    return undefined
  // The port counts: a server at another port is another server to us, though not to RFC 6265.
  return { ...scope, host: url.port ? `${domain}:${url.port}` : domain, subdomains: true }
}

function isFor({ host, subdomains, path, secure }: Kept, url: URL): boolean {
  if (secure && url.protocol !== 'https:') return false
  if (url.host !== host && !(subdomains && url.host.endsWith(`.${host}`))) return false
  return (
    url.pathname === path ||
    (url.pathname.startsWith(path) && (path.endsWith('/') || url.pathname[path.length] === '/'))
  )
}

/** RFC 6265, 5.1.4. */
const defaultPath = ({ pathname }: URL) => pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')))

const isAddress = (hostname: string) => isIP(hostname) !== 0 || hostname.startsWith('[')

/** Whether a server revokes a cookie. */
const isOver = ({ maxAge, expires }: Cookie, now: Date) =>
  maxAge === undefined ? expires !== undefined && Number(expires) <= now.getTime() : maxAge <= 0

/** A name and a value that can be sent in a header. */
const sendable = /^[\x21-\x3A\x3C\x3E-\x7E\x80-\xFF][\x20-\x7E\x80-\xFF]*$/
