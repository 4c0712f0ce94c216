import { createHash } from 'node:crypto'

/**
 * An id for a source that was given without one. It depends on its own address alone, so it stays when others come
 * and go, and it is the same over http and https, with www and without. An address that can't be read is used as it is.
 */
export function sourceId(feed: string): string {
  const address = bareAddress(feed)
  const words = address
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .slice(0, 40)
  const hash = createHash('sha256').update(address).digest('hex').slice(0, 8)
  return words ? `${words.replace(/-$/, '')}-${hash}` : hash
}

/** The address without what may change while the feed stays the same: scheme, `www.` and a closing slash. */
export function bareAddress(feed: string): string {
  const url = URL.parse(feed)
  if (!url) return feed
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}${url.search}`
}

/** A name for a source that was given without one. */
export function sourceName(feed: string): string {
  return URL.parse(feed)?.host.replace(/^www\./, '') || feed
}
