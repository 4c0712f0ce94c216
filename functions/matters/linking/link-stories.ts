import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Story } from '../../domain/model/story.ts'
import { strengthOf } from '../keys/strength.ts'
import { type Claim, claimsOf, type Reading, type StoryClaims } from './claims.ts'
import { type ConfirmedKeys, confirmKeys } from './confirmed-keys.ts'
import { attachCoverage } from './coverage.ts'
import { attach, type Group, groupOf, timeOf } from './group.ts'
import { KnownMatters } from './known-matters.ts'

/** What is linked, and how it is read. */
export interface Linking {
  stories: readonly Story[]
  records: readonly MatterRecord[]
  reading: Reading
  /** Whether an editor took a story out of the matter with this id. */
  isUnlinked?: (story: Story, matter: string) => boolean
}

/** Puts stories together that name the same matter. The result depends on the set of stories and records, not on their order. */
export function linkStories({ stories, records, reading, isUnlinked = () => false }: Linking): Group[] {
  const all = stories
    .filter(({ withdrawn }) => !withdrawn)
    .map((story) => claimsOf(story, reading))
    .sort(byFounding)
  const living = records.filter(({ mergedInto }) => mergedInto === undefined)
  const confirmed = confirmKeys(all, living)
  const matters = new KnownMatters(
    living,
    confirmed,
    isUnlinked,
    all[0] ? timeOf(all[0]) : Number.POSITIVE_INFINITY,
  )
  const others: StoryClaims[] = []
  for (const from of all) {
    if (from.claims.length === 0) {
      others.push(from)
      continue
    }
    for (const [, claims] of Map.groupBy(from.claims, ({ kind }) => kind))
      linkClaims(from, claims, matters, confirmed)
  }
  attachCoverage(others, matters)
  return matters.groups
}

/** Links a story by its claims of one kind of matters. */
function linkClaims(
  from: StoryClaims,
  claims: readonly Claim[],
  matters: KnownMatters,
  { same }: ConfirmedKeys,
): void {
  const numbers = claims.filter(({ key }) => strengthOf(key) === 'unique')
  const names = claims.filter(({ key }) => strengthOf(key) !== 'unique')
  const byMatter = [...Map.groupBy(numbers, ({ key }) => same.root(key)).values()]
  // A name beside one number is that matter's. Beside several it is not known whose it is.
  if (byMatter.length === 1) {
    link(from, [...byMatter[0]!, ...names], matters)
    return
  }
  for (const some of byMatter) link(from, some, matters)
  if (names.length === 0) return
  if (
    byMatter.length > 0 ||
    names.some(({ key }, at) => names.some((other, n) => n !== at && isSameType(key, other.key)))
  ) {
    for (const name of names) link(from, [name], matters, byMatter.length > 0)
  } else link(from, names, matters)
}

const isSameType = (a: string, b: string) => a.slice(0, a.indexOf(':')) === b.slice(0, b.indexOf(':'))

/** Links a story to the matter that claims of it mean together, which is new if none is known. */
function link(from: StoryClaims, claims: Claim[], matters: KnownMatters, isKnownOnly = false): void {
  const keys = claims.map(({ key }) => key)
  const group = matters.find(from, keys)
  if (group === 'unlinked' || (group === undefined && isKnownOnly)) return
  const into = group ?? groupOf(claims[0]!.kind, [])
  if (!group) matters.groups.push(into)
  attach(into, from, claims)
  // Without confirmation, a new matter is known by one key: by its name, because reports print names more often than numbers.
  matters.name(
    into,
    keys.toSorted((a, b) => rank(a) - rank(b)),
  )
}

const rank = (key: string) => ['reused', 'unique', 'weak'].indexOf(strengthOf(key))

function byFounding({ story: a }: StoryClaims, { story: b }: StoryClaims): number {
  return a.firstSeen < b.firstSeen ? -1 : a.firstSeen > b.firstSeen ? 1 : a.id < b.id ? -1 : 1
}
