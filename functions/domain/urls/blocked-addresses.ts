import type { Source } from '../model/source.ts'

/** Whether an address must not be requested. */
export type IsBlocked = (address: string | URL) => boolean

/**
 * The addresses of feeds whose publishers must be left alone, however an address is spelled: with another scheme, port,
 * escape or slash, or with further parameters. Every address is checked before it is requested, even after a redirect.
 */
export function blockedAddresses(sources: readonly Pick<Source, 'feed' | 'blocked'>[]): IsBlocked {
  const blocked = new Map<string, string[][]>()
  for (const { feed, blocked: reason } of sources) {
    const parts = reason === undefined ? undefined : partsOf(feed)
    if (parts) blocked.set(parts.place, [...(blocked.get(parts.place) ?? []), parts.query])
  }
  return (address) => {
    const parts = blocked.size > 0 ? partsOf(address) : undefined
    const queries = parts && blocked.get(parts.place)
    return queries?.some((query) => query.every((one) => parts!.query.includes(one))) ?? false
  }
}

/** The address in one spelling, under which two addresses of the same feed are equal. */
export function oneSpelling(address: string): string {
  const parts = partsOf(address)
  return parts ? `${parts.place}?${parts.query.join('&')}` : address
}

function partsOf(address: string | URL): { place: string; query: string[] } | undefined {
  const url = typeof address === 'string' ? URL.parse(address) : address
  if (!url) return undefined
  const host = url.hostname.replace(/^www\./, '').replace(/\.$/, '')
  const port = ['', '80', '443'].includes(url.port) ? '' : `:${url.port}`
  const path = unescaped(url.pathname).split('/').filter(Boolean).join('/')
  const query = url.search.slice(1).split('&').filter(Boolean).map(unescaped)
  return { place: `${host}${port}/${path}`, query: query.sort() }
}

/** A part whose escapes are not UTF-8 stays as it is. */
function unescaped(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
