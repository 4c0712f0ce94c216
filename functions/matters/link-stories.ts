import { isAppellate } from '../domain/identifiers/courts.ts'
import type { MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { DAY_MS } from '../domain/time.ts'
import { type Claim, claimsOf, isWeak, type StoryClaims } from './claims.ts'
import { attach, type Group, groupOf } from './group.ts'
import { Union } from './union.ts'
import { shared } from './words.ts'

/** After so long without a story, a name or a number that is used again may mean another matter. */
const MAX_GAP_DAYS = 540
/** Independent outlets that must state two keys together. */
const ENOUGH_OUTLETS = 2
/** Words of its headline that a story must share with a matter that it does not name, or names by a common name. */
const SHARED_WORDS = 2
/** A story that names no key must share more with the matter of the story that it continues. */
const SHARED_WORDS_OF_SEQUEL = 3

/** Puts stories together that name the same matter. The result depends on the set of stories and records, not on their order. */
export function linkStories(
  stories: readonly Story[],
  records: readonly MatterRecord[],
  states: ReadonlySet<string>,
): Group[] {
  const all = stories
    .filter(({ withdrawn }) => !withdrawn)
    .map((story) => claimsOf(story, states))
    .sort(byFounding)
  const same = confirmedPairs(all, records)
  const groups: Group[] = []
  const byRoot = new Map<string, Group[]>()
  const put = (group: Group, key: string) => {
    const root = same.root(key)
    const list = byRoot.get(root)
    if (!list) byRoot.set(root, [group])
    else if (!list.includes(group)) list.push(group)
  }
  for (const record of records) {
    if (record.mergedInto !== undefined) continue
    const group = groupOf(record.kind, record.keys, record)
    groups.push(group)
    for (const key of record.keys) put(group, key)
  }
  const later: StoryClaims[] = []
  for (const from of all) {
    const shown = from.claims.filter(({ where }) => where !== 'text')
    if (shown.length === 0) {
      later.push(from)
      continue
    }
    const byMatter = Map.groupBy(shown, ({ key }) => same.root(key))
    for (const [root, claims] of byMatter) {
      let group = choose(byRoot.get(root) ?? [], from, claims)
      if (!group) {
        group = groupOf(claims[0]!.kind, [])
        groups.push(group)
      }
      attach(group, from, claims)
      for (const { key } of claims) put(group, key)
    }
  }
  attachCoverage(later, byRoot, same, groups)
  return groups
}

/** The key pairs that an official document or two outlets state together, and those of records. */
function confirmedPairs(all: readonly StoryClaims[], records: readonly MatterRecord[]): Union {
  const same = new Union()
  for (const { keys, mergedInto } of records) {
    if (mergedInto === undefined)
      for (const key of keys) if (!isWeak(key)) same.join(keys.find((k) => !isWeak(k))!, key)
  }
  const said = new Map<string, { a: string; b: string; outlets: Set<string> }>()
  for (const { pairs } of all) {
    for (const { a, b, outlets, isOfficial } of pairs) {
      const id = `${a} ${b}`
      const one = said.get(id) ?? { a, b, outlets: new Set<string>() }
      for (const outlet of outlets) one.outlets.add(outlet)
      if (isOfficial)
        for (let n = one.outlets.size; n < ENOUGH_OUTLETS; n += 1) one.outlets.add(`official ${n}`)
      said.set(id, one)
    }
  }
  for (const { a, b, outlets } of said.values()) if (outlets.size >= ENOUGH_OUTLETS) same.join(a, b)
  return same
}

/** The matter that a story means, if one of these can be it. */
function choose(groups: readonly Group[], from: StoryClaims, claims: readonly Claim[]): Group | undefined {
  const isCertain = claims.some(({ key }) => !isWeak(key))
  const possible = groups.filter((group) => isPossible(group, from))
  if (isCertain) return possible.at(-1)
  const likely = possible.filter((group) => isLikely(group, from))
  return likely.toSorted((a, b) => shared(b.words, from.words) - shared(a.words, from.words))[0]
}

function isPossible({ last, courts }: Group, { story, court }: StoryClaims): boolean {
  if (last !== '' && Date.parse(story.firstSeen) - Date.parse(last) > MAX_GAP_DAYS * DAY_MS) return false
  // A case goes from one district court to courts of appeals; it is never before two district courts.
  if (court === undefined || isAppellate(court)) return true
  return [...courts].every((other) => other === court || isAppellate(other))
}

function isLikely(group: Group, { story, words, court }: StoryClaims): boolean {
  if (court !== undefined && group.courts.has(court)) return true
  if (story.follows !== undefined && group.stories.has(story.follows)) return true
  return shared(group.words, words) >= SHARED_WORDS
}

/** Adds stories that name a known matter in their text alone, or that continue one of its stories, if they are alike. */
function attachCoverage(
  later: readonly StoryClaims[],
  byRoot: ReadonlyMap<string, Group[]>,
  same: Union,
  groups: readonly Group[],
): void {
  const bySequel = new Map<string, Group[]>()
  for (const group of groups) {
    for (const id of group.stories.keys()) bySequel.set(id, [...(bySequel.get(id) ?? []), group])
  }
  for (const from of later) {
    const named = from.claims.flatMap((claim) => byRoot.get(same.root(claim.key)) ?? [])
    const fits = new Set(named.filter((group) => isPossible(group, from) && isLikely(group, from)))
    const before = from.story.follows === undefined ? [] : (bySequel.get(from.story.follows) ?? [])
    for (const group of before) {
      if (shared(group.words, from.words) >= SHARED_WORDS_OF_SEQUEL) fits.add(group)
    }
    for (const group of fits) {
      attach(group, from, [])
      bySequel.set(from.story.id, [...(bySequel.get(from.story.id) ?? []), group])
    }
  }
}

function byFounding({ story: a }: StoryClaims, { story: b }: StoryClaims): number {
  return a.firstSeen < b.firstSeen ? -1 : a.firstSeen > b.firstSeen ? 1 : a.id < b.id ? -1 : 1
}
