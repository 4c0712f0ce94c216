import { stringify } from 'yaml'
import { sourceId, sourceName } from '../../configuration/sources/source-id.ts'
import { sourceKinds } from '../../domain/model/source.ts'
import { parseWebAddress } from '../../domain/urls/web-address.ts'
import { count } from '../../i18n/plural.ts'
import type { Feed } from '../../ingest/parse/feed.ts'

type ParsedFeed = Extract<Feed, { ok: true }>

/** Describes a feed in a sentence: its title, how many entries it has, and how new they are. */
export function describeFeed(address: string, { feed, entries }: ParsedFeed): string {
  const dates = entries.flatMap(({ published, updated }) => published ?? updated ?? []).sort()
  const newest = dates.at(-1)
  const age = newest
    ? `, the newest of ${newest.slice(0, 10)}`
    : entries.length > 0
      ? ', none with a date'
      : ''
  return `${address}: a feed${feed.title ? `, "${plain(feed.title)}"` : ''}, with ${count(entries.length, 'entry', 'entries')}${age}.`
}

/** The lines for sources.yaml. A comment lists the other kinds, which only a person can choose from. */
export function sourceLines(address: string, homepage: string | undefined, { feed }: ParsedFeed): string {
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

/** Removes control characters, which a terminal would obey, from a title that a stranger wrote. */
const plain = (text: string) =>
  text
    .replace(/\p{C}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
