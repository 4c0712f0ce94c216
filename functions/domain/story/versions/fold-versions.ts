import type { Source } from '../../model/source.ts'
import { isMonth } from '../../text/serial-mark.ts'
import { foldedUrl } from '../../urls/folded-url.ts'
import { trackingNames, trackingPrefixes } from '../../urls/tracking-parameters.ts'
import { parseWebAddress } from '../../urls/web-address.ts'
import { originalOf, outletKey } from '../coverage.ts'
import { siteOf } from '../publisher.ts'
import type { Member } from '../story-record.ts'
import { formerUrls } from './former-urls.ts'

/** The articles of a story as readers see them: one outlet's versions of a report are one article. */
export interface Folded {
  members: Member[]
  /** The id under which an article is shown. */
  shownAs(id: string): string
}

/**
 * Folds an outlet's versions of one report into one article, so that no outlet carries its own report: versions arise if the
 * outlet gives a piece a new address or guid, or has it in two feeds. The article has the id and the position of the first
 * version, by which editors' decisions and feed readers know it, and the words and the current address of the newest.
 */
export function foldVersions(
  members: readonly Member[],
  sources: ReadonlyMap<string, Pick<Source, 'kind'>> = new Map(),
): Folded {
  // Most stories have a single article.
  if (members.length < 2) return { members: [...members], shownAs: (id) => id }
  const byId = new Map(members.map((member) => [member.id, member]))
  const groups = Map.groupBy(members, (member) =>
    [outletKey(member), originalOf(member, byId), ...monthsIn(member.title)].join('\n'),
  )
  if (groups.size === members.length) return { members: [...members], shownAs: (id) => id }
  const shownIds = new Map<string, string>()
  for (const versions of groups.values()) {
    const { id } = versions.reduce((first, one) => (joinedBefore(one, first) ? one : first))
    for (const version of versions) shownIds.set(version.id, id)
  }
  const shownAs = (id: string) => shownIds.get(id) ?? id
  const folded = new Map(
    [...groups.values()].map((versions) => [versions[0]!, fold(versions, byId, shownAs, sources)]),
  )
  return { members: members.flatMap((member) => folded.get(member) ?? []), shownAs }
}

function fold(
  versions: readonly Member[],
  byId: ReadonlyMap<string, Member>,
  shownAs: (id: string) => string,
  sources: ReadonlyMap<string, Pick<Source, 'kind'>>,
): Member {
  const [any] = versions
  const copyOf = shownAs(originalOf(any!, byId))
  if (versions.length === 1) return any!.copyOf === copyOf ? any! : { ...any!, copyOf }
  const first = byId.get(shownAs(any!.id))!
  const [newest, ...older] = [...versions].sort(newestFirst(sources))
  const { formerUrls: _, ...text } = newest!
  const { id, placement, joined } = first
  const url = text.url && shortest(text.url, older)
  const published = versions.flatMap((one) => one.published ?? []).sort()[0]
  return {
    ...text,
    id,
    placement,
    joined,
    copyOf,
    firstSeen: versions.reduce((min, { firstSeen }) => (firstSeen < min ? firstSeen : min), first.firstSeen),
    ...(published !== undefined && { published }),
    ...(url && { url }),
    ...formerUrls(url, newest!, ...older),
  }
}

/** The months in a title: an outlet's bulletins for two months are two pieces, also where version 0.1.0 took them for copies. */
function monthsIn(title: string): string[] {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter(isMonth).sort()
}

function joinedBefore(a: Member, b: Member): boolean {
  return a.joined - b.joined < 0 || (a.joined === b.joined && timeOf(a) + a.id < timeOf(b) + b.id)
}

/**
 * Prefers versions with an address for every device, then those with any address; versions from the outlet's own feeds, then
 * those from an aggregator; and versions with what a register states. Among equals, prefers the one that was written last, or
 * of two written together, the one that was published last.
 */
function newestFirst(sources: ReadonlyMap<string, Pick<Source, 'kind'>>) {
  const key = ({ source, url, document, seq, published = '', id }: Member) => {
    const isOwn = sources.get(source)?.kind !== 'aggregator'
    const known = [fitness(url), Number(isOwn), Number(document !== undefined)]
    return [...known, String(seq).padStart(12, '0'), published, id].join(' ')
  }
  return (a: Member, b: Member) => (key(a) > key(b) ? -1 : 1)
}

/** The shortest spelling of an address among the versions: longer ones only say which feed a reader came from. */
function shortest(url: string, others: readonly Member[]): string {
  const page = pageOf(url)
  const same = others.flatMap((one) => (one.url && pageOf(one.url) === page ? [one.url] : []))
  return [url, ...same].reduce((best, one) => (one.length < best.length ? one : best))
}

/** The host without `www.`, the path, and the query without its tracking parts. */
function pageOf(url: string): string {
  const address = parseWebAddress(url)
  if (!address) return url
  const names = [...address.searchParams.keys()].filter((name) => {
    const lower = name.toLowerCase()
    return !trackingNames.has(lower) && !trackingPrefixes.some((prefix) => lower.startsWith(prefix))
  })
  const query = names.map((name) => `${name}=${address.searchParams.getAll(name).join()}`).sort()
  return [siteOf(url), withoutEnd(address.pathname), ...query].join(' ')
}

/** 2 for an address, 1 for that of a mobile or AMP page, 0 for none. */
function fitness(url: string | undefined): number {
  if (!url) return 0
  const canonical = withoutEnd(url)
  return foldedUrl(canonical) === canonical ? 2 : 1
}

const withoutEnd = (url: string) => url.replace(/[?/]$/, '')

function timeOf({ published, firstSeen }: Member): string {
  return published ?? firstSeen
}
