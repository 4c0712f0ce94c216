import { createHash } from 'node:crypto'
import { bareAddress } from '../../domain/urls/bare-address.ts'
import { type Located, textOf } from '../yaml/located.ts'

/**
 * Makes the id of a source that has none. It depends on the address alone, so other sources do not change it, and it is the
 * same with http and https, with and without www. An address that can't be parsed is used as it is.
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

/** What an item is called where it is written: its id or name, or its address if the id was made from that. */
export function writtenName(item: Located): string | undefined {
  const feed = textOf(item, 'feed')
  const id = textOf(item, 'id') ?? textOf(item, 'name')
  return feed !== undefined && id === sourceId(feed) ? feed : id
}

/** Makes the name of a source that has none: its host. */
export function sourceName(feed: string): string {
  return URL.parse(feed)?.host.replace(/^www\./, '') || feed
}
