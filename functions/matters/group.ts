import type { MatterKind, MatterRecord } from '../domain/model/matter.ts'
import type { Claim, StoryClaims } from './claims.ts'

/** What becomes a matter: the stories that name it by the same keys. */
export interface Group {
  kind: MatterKind
  /** What is kept of it, if readers saw it before. */
  record?: MatterRecord
  keys: Set<string>
  /** Its stories in the order of time, each with its strongest claim; absent for coverage that names no key. */
  stories: Map<string, Attached>
  /** Independent outlets that name it. */
  outlets: Set<string>
  /** Whether an official document is about it. */
  isOfficial: boolean
  courts: Set<string>
  words: Set<string>
  /** When its latest story began. ISO 8601. */
  last: string
  /** What is kept of matters that are part of it now. */
  absorbed: MatterRecord[]
}

/** A story of a matter. */
export interface Attached {
  from: StoryClaims
  /** The claims by which it belongs to the matter; without one it is coverage. */
  claims: Claim[]
}

/** The most words that a matter is compared by. */
const MAX_WORDS = 200

/** A matter without stories, as its record has it. */
export function groupOf(kind: MatterKind, keys: Iterable<string>, record?: MatterRecord): Group {
  return {
    kind,
    ...(record && { record }),
    keys: new Set(keys),
    stories: new Map(),
    outlets: new Set(),
    isOfficial: record !== undefined,
    courts: new Set(),
    words: new Set(),
    last: record?.updated ?? '',
    absorbed: [],
  }
}

/** Adds a story. Coverage without a claim adds no key, no outlet and no word: what it says of the matter does not count. */
export function attach(group: Group, from: StoryClaims, claims: Claim[]): void {
  const { story, words, court } = from
  const before = group.stories.get(story.id)
  group.stories.set(story.id, { from, claims: [...(before?.claims ?? []), ...claims] })
  if (claims.length === 0) return
  for (const { key, where, outlets } of claims) {
    if (where !== 'text') group.keys.add(key)
    if (where === 'document') group.isOfficial = true
    for (const outlet of outlets) group.outlets.add(outlet)
  }
  if (court) group.courts.add(court)
  for (const word of words) if (group.words.size < MAX_WORDS) group.words.add(word)
  if (story.firstSeen > group.last) group.last = story.firstSeen
}

/** Whether readers may see it: an official document or two independent outlets name it, or readers saw it before. */
export function isSubstantiated({ record, isOfficial, outlets }: Group): boolean {
  return record !== undefined || isOfficial || outlets.size > 1
}
