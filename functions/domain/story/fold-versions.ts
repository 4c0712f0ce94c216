import { originalOf, outletKey } from './coverage.ts'
import { formerUrls } from './former-urls.ts'
import type { Member } from './story-record.ts'

/** The articles of a story as readers see them: what one outlet has of one report is one article. */
export interface Folded {
  members: Member[]
  /** The id under which an article is shown. */
  shownAs(id: string): string
}

/**
 * Folds the versions of a report that an outlet has, so that no outlet carries its own report: a piece that it gave a new
 * address or guid, or that came through two of its feeds. The one article has the id and the place of the first version,
 * because editors' decisions and feed readers know it by them, and what the newest says, whose address is the living one.
 */
export function foldVersions(members: readonly Member[]): Folded {
  // Most stories have a single article.
  if (members.length < 2) return { members: [...members], shownAs: (id) => id }
  const byId = new Map(members.map((member) => [member.id, member]))
  const groups = Map.groupBy(members, (member) => `${outletKey(member)}\n${originalOf(member, byId)}`)
  if (groups.size === members.length) return { members: [...members], shownAs: (id) => id }
  const shownIds = new Map<string, string>()
  for (const versions of groups.values()) {
    const { id } = versions.reduce((first, one) => (joinedBefore(one, first) ? one : first))
    for (const version of versions) shownIds.set(version.id, id)
  }
  const shownAs = (id: string) => shownIds.get(id) ?? id
  const folded = new Map(
    [...groups.values()].map((versions) => [versions[0]!, fold(versions, byId, shownAs)]),
  )
  return { members: members.flatMap((member) => folded.get(member) ?? []), shownAs }
}

function fold(
  versions: readonly Member[],
  byId: ReadonlyMap<string, Member>,
  shownAs: (id: string) => string,
): Member {
  const [any] = versions
  const copyOf = shownAs(originalOf(any!, byId))
  if (versions.length === 1) return any!.copyOf === copyOf ? any! : { ...any!, copyOf }
  const first = byId.get(shownAs(any!.id))!
  const [newest, ...older] = [...versions].sort(newestFirst)
  const { formerUrls: _, ...text } = newest!
  const { id, placement, joined } = first
  const published = versions.flatMap((one) => one.published ?? []).sort()[0]
  return {
    ...text,
    id,
    placement,
    joined,
    copyOf,
    firstSeen: versions.reduce((min, { firstSeen }) => (firstSeen < min ? firstSeen : min), first.firstSeen),
    ...(published !== undefined && { published }),
    ...formerUrls(text.url, newest!, ...older),
  }
}

function joinedBefore(a: Member, b: Member): boolean {
  return a.joined - b.joined < 0 || (a.joined === b.joined && timeOf(a) + a.id < timeOf(b) + b.id)
}

/** Versions with an address first; then the one that was written last, or of two written together the one published last. */
function newestFirst(a: Member, b: Member): number {
  const key = ({ url, seq, published = '', id }: Member) =>
    [url ? '1' : '0', String(seq).padStart(12, '0'), published, id].join(' ')
  return key(a) > key(b) ? -1 : 1
}

function timeOf({ published, firstSeen }: Member): string {
  return published ?? firstSeen
}
