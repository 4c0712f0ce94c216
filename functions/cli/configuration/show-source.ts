import { stringify } from 'yaml'
import { sourceId, sourceName } from '../../configuration/sources/source-id.ts'
import { sourceKinds } from '../../domain/model/source.ts'
import { parseWebAddress } from '../../domain/urls/web-address.ts'
import type { Feed } from '../../ingest/parse/feed.ts'

type Read = Extract<Feed, { ok: true }>

/** What a feed is, in a sentence: its title, how much it holds and how fresh that is. */
export function describeFeed(address: string, { feed, entries }: Read): string {
  const dates = entries.flatMap(({ published, updated }) => published ?? updated ?? []).sort()
  const newest = dates.at(-1)
  const held = entries.length === 1 ? '1 entry' : `${entries.length} entries`
  const fresh = newest
    ? `, the newest of ${newest.slice(0, 10)}`
    : entries.length > 0
      ? ', none with a date'
      : ''
  return `${address}: a feed${feed.title ? `, "${plain(feed.title)}"` : ''}, with ${held}${fresh}.`
}

/** The lines for sources.yaml; what only a person can know is said behind them. */
export function sourceLines(address: string, homepage: string | undefined, { feed }: Read): string {
  const name = plain(feed.title ?? '') || sourceName(address)
  const source = {
    id: idOf(name) || sourceId(address),
    name,
    feed: address,
    ...(homepage && parseWebAddress(homepage) && { homepage }),
    ...(feed.language?.toLowerCase().startsWith('es') && { language: 'es' }),
  }
  const lines = stringify({ sources: [source] }, { lineWidth: 0 }).trimEnd()
  return `${lines}\n    kind: national-news  # or: ${sourceKinds.filter((kind) => kind !== 'national-news').join(', ')}`
}

const idOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '')

/** Titles come from strangers, and a terminal obeys control characters. */
const plain = (text: string) =>
  text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
