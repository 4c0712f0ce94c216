import { stringify } from 'yaml'
import { checkedText } from '../../configuration/sources/checked.ts'
import { sourceId, sourceName } from '../../configuration/sources/source-id.ts'
import { type Source, sourceKinds } from '../../domain/model/source.ts'
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

/** What is known about a configured source: whether it is on, what its last check found, and its settings, with defaults. */
export function describeSource(source: Source): string {
  const { id, on, blocked, checked } = source
  const state = blocked !== undefined ? `blocked: ${blocked}` : on ? 'on.' : 'off.'
  const seen = checked ? ` ${checkedText(checked)}` : ''
  return `${id}: ${state}${seen}\n\n${stringify([source], { lineWidth: 0 }).trimEnd()}\n`
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
