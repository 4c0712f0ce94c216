import type { MatterKind, MatterRecord } from '../../domain/model/matter.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Claim, StoryClaims } from './claims.ts'
import { addVoices, ENOUGH_VOICES, independent, type Voice } from './voices.ts'

/** What becomes a matter: the stories that name it by the same keys. */
export interface Group {
  kind: MatterKind
  /** What is kept of it, if readers saw it before. */
  record?: MatterRecord
  keys: Set<string>
  /** Its stories by id, in the order of time. */
  stories: Map<string, Attached>
  /** Publishers that name it. */
  voices: Voice[]
  /** Whether an official document is about it. */
  isOfficial: boolean
  courts: Set<string>
  states: Set<string>
  /** Whether a story sets it apart from an earlier matter of the same name. */
  isVersion: boolean
  /** The words by which stories are compared with it. One publisher alone cannot add to them once others have named it. */
  words: Set<string>
  /** When its latest story began, in milliseconds; `undefined` before the first. */
  last: number | undefined
  /** The same before any story was added. */
  lastBefore: number | undefined
  /** What is kept of matters that an official document made part of it. */
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

/** A matter without stories; with a `record`, `last` is when a story of it was last seen before the stories that are read. */
export function groupOf(
  kind: MatterKind,
  keys: Iterable<string>,
  { record, last }: { record?: MatterRecord; last?: number } = {},
): Group {
  return {
    kind,
    ...(record && { record }),
    keys: new Set(keys),
    stories: new Map(),
    voices: [],
    isOfficial: false,
    courts: new Set(),
    states: new Set(),
    isVersion: false,
    words: new Set(),
    last,
    lastBefore: last,
    absorbed: [],
  }
}

/** Adds a story. Coverage without a claim adds nothing else: what it says of the matter does not count. */
export function attach(group: Group, from: StoryClaims, claims: Claim[]): void {
  const { story, words, court, state } = from
  const before = group.stories.get(story.id)
  group.stories.set(story.id, { from, claims: before ? [...before.claims, ...claims] : claims })
  if (claims.length === 0) return
  const voices = claims.flatMap((claim) => claim.voices)
  const isDocument = claims.some(({ where }) => where === 'document')
  const isSound = isDocument || independent(voices) >= ENOUGH_VOICES || !isNamedByEnough(group)
  addVoices(group.voices, voices)
  if (isDocument) group.isOfficial = true
  group.last = Math.max(group.last ?? 0, timeOf(from))
  if (!isSound) return
  if (court) group.courts.add(court)
  if (state) group.states.add(state)
  if (from.isVersion) group.isVersion = true
  for (const word of words) {
    if (group.words.size >= MAX_WORDS) break
    group.words.add(word)
  }
}

/** Whether readers may see it: an official document or two independent publishers name it, or readers saw it before. */
export function isSubstantiated(group: Group): boolean {
  return group.record !== undefined || isNamedByEnough(group)
}

function isNamedByEnough({ isOfficial, voices }: Group): boolean {
  return isOfficial || independent(voices) >= ENOUGH_VOICES
}

/** When a story began, in milliseconds. */
export function timeOf({ story }: StoryClaims): number {
  return Date.parse(story.firstSeen)
}

/** How many days a story began after the last one of a matter. */
export function daysSince({ last }: Group, from: StoryClaims): number {
  return last === undefined ? 0 : (timeOf(from) - last) / DAY_MS
}
