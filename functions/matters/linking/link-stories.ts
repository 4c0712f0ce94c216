import { typeOf } from '../../domain/identifiers/identifier.ts'
import type { MatterKind, MatterRecord } from '../../domain/model/matter.ts'
import { strengthOf } from '../keys/strength.ts'
import type { Claim, StoryClaims } from './claims.ts'
import { type Component, keysOf } from './components.ts'
import { type ConfirmedKeys, confirmKeys } from './confirmed-keys.ts'
import { attach, type Group, groupOf } from './group.ts'
import { MattersByKey, type Rules } from './matters-by-key.ts'
import { withoutUnlike } from './unlike-stories.ts'
import { sharedWords } from './words.ts'

/** Words that a story must share with a matter that only its text names. */
const SHARED_WORDS = 3

/**
 * Puts stories together that name the same matter. The result depends on the set of stories and records, not on their order.
 */
export function linkStories({ kind, stories, records }: Component, rules: Rules): Group[] {
  const all = stories.toSorted(byFounding)
  const known = records.toSorted(byId)
  const living = known.filter(({ mergedInto }) => mergedInto === undefined)
  const confirmed = confirmKeys(all, living, kind)
  const matters = new MattersByKey(known, confirmed, rules)
  for (const from of all) {
    if (from.claims.length > 0) linkClaims(from, claimsOfKind(from, kind), matters, confirmed)
  }
  for (const group of matters.groups) withoutUnlike(group, rules.venues)
  // Of a text, only what others made known of a matter counts.
  for (const from of all) if (from.claims.length === 0) linkText(from, keysOf(from, kind), matters)
  return matters.groups.filter(({ record, stories: own }) => record !== undefined || own.size > 0)
}

function claimsOfKind({ claims }: StoryClaims, kind: MatterKind): Claim[] {
  return claims.filter((claim) => claim.kind === kind)
}

/** Links a story by its claims of one kind of matters. */
function linkClaims(
  from: StoryClaims,
  claims: readonly Claim[],
  matters: MattersByKey,
  { same }: ConfirmedKeys,
): void {
  if (claims.length === 1) {
    link(from, [claims[0]!], matters)
    return
  }
  const numbers = claims.filter(({ key }) => strengthOf(key) === 'unique')
  const names = claims.filter(({ key }) => strengthOf(key) !== 'unique')
  const byMatter = [...Map.groupBy(numbers, ({ key }) => same.root(key)).values()]
  // A name beside one number is that matter's. Beside several it is not known whose it is.
  if (byMatter.length === 1) {
    link(from, [...byMatter[0]!, ...names], matters)
    return
  }
  for (const some of byMatter) link(from, some, matters)
  const isAmbiguous = byMatter.length > 0 || new Set(names.map(({ key }) => typeOf(key))).size < names.length
  if (!isAmbiguous && names.length > 0) link(from, names, matters)
  if (isAmbiguous) for (const name of names) link(from, [name], matters, byMatter.length > 0)
}

/** Links a story to the matter that claims of it mean together, which is new if none is known. */
function link(from: StoryClaims, claims: Claim[], matters: MattersByKey, isKnownOnly = false): void {
  const keys = claims.map(({ key }) => key)
  const group = matters.find(from, keys)
  if (group === 'unlinked' || (group === undefined && isKnownOnly)) return
  // A name that many cases have founds a matter only with a court.
  if (
    group === undefined &&
    from.court === undefined &&
    keys.every((key) => typeOf(key) === 'name' && strengthOf(key) === 'weak')
  )
    return
  const into = group ?? groupOf(claims[0]!.kind, [])
  if (!group) matters.groups.push(into)
  attach(into, from, claims)
  matters.name(into, keys)
}

/** Adds a story that names a known matter in its text alone, if it is like that matter. */
function linkText(from: StoryClaims, keys: readonly string[], matters: MattersByKey): void {
  for (const key of keys) {
    const group = matters.find(from, [key])
    if (typeof group === 'object' && sharedWords(group.words, from.words) >= SHARED_WORDS)
      attach(group, from, [])
  }
}

/** Stories in the order in which they began. */
export function byFounding({ story: a }: StoryClaims, { story: b }: StoryClaims): number {
  return a.firstSeen < b.firstSeen
    ? -1
    : a.firstSeen > b.firstSeen
      ? 1
      : a.id < b.id
        ? -1
        : a.id > b.id
          ? 1
          : 0
}

function byId(a: MatterRecord, b: MatterRecord): number {
  return a.id < b.id ? -1 : 1
}
