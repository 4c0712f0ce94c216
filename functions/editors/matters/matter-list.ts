import { type KnownMatters, matterName } from '../../domain/decisions/known-matters.ts'
import { matterAsDecided, statusAsDecided } from '../../domain/decisions/matter-as-decided.ts'
import type { Language } from '../../domain/model/article.ts'
import type { MatterKind, MatterRecord, MatterStatus } from '../../domain/model/matter.ts'
import { matterIdIn } from './names-in-forms.ts'

/** A matter in a list on the desk. */
export interface MatterListItem {
  id: string
  kind: MatterKind
  name: string
  status?: MatterStatus
  /** When its stories or its status last changed. ISO 8601. */
  updated: string
  stories: number
  /** How many of them are linked by likeness alone. */
  toCheck: number
}

const MAX_LISTED = 100

/**
 * Lists matters, the one that changed last first; with a query, those that have all of its words or this id or address.
 * `numbersOf` writes the numbers among keys as officials do, so that one can be copied from a page or a document.
 */
export function listMatters(
  known: KnownMatters,
  language: Language,
  numbersOf: (keys: readonly string[]) => string[],
  query = '',
): MatterListItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const named = known.decided.merged.get(matterIdIn(query) ?? '') ?? matterIdIn(query)
  const found: [MatterRecord, updated: string][] = []
  for (const record of known.records.values()) {
    if (known.decided.merged.has(record.id)) continue
    if (record.id !== named && !hasAll(words, record, numbersOf(record.keys), known)) continue
    found.push([record, updatedOf(record, known)])
  }
  return found
    .sort(([a, at], [b, other]) => (at < other ? 1 : at > other ? -1 : a.id < b.id ? -1 : 1))
    .slice(0, MAX_LISTED)
    .map(([record, updated]) => listItem(record, updated, known, language))
}

function hasAll(
  words: readonly string[],
  { id, keys }: MatterRecord,
  numbers: readonly string[],
  known: KnownMatters,
): boolean {
  if (words.length === 0) return true
  const names = [matterName(id, known, 'en'), matterName(id, known, 'es')]
  const text = [id, ...names, ...keys, ...numbers].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

function updatedOf({ id, updated }: MatterRecord, { decided }: KnownMatters): string {
  const decidedAt = decided.statuses.get(id)?.at(-1)?.at ?? ''
  return decidedAt > updated ? decidedAt : updated
}

function listItem(
  record: MatterRecord,
  updated: string,
  known: KnownMatters,
  language: Language,
): MatterListItem {
  const { id, kind } = record
  const matter = matterAsDecided(id, known)
  const links = [...matter.links.values()]
  const latest = statusAsDecided(matter, known)
  return {
    id,
    kind,
    name: matterName(id, known, language),
    ...(latest && { status: latest.status }),
    updated,
    stories: links.length,
    toCheck: links.filter(({ by }) => by === 'likeness').length,
  }
}

/** The matters that one of these ids of a story is linked to, the one that changed last first. */
export function mattersOfStory(ids: readonly string[], known: KnownMatters): string[] {
  const candidates = new Set<string>()
  const wanted = new Set(ids)
  const living = (id: string) => known.decided.merged.get(id) ?? id
  for (const { id, stories = [] } of known.records.values())
    if (stories.some((one) => wanted.has(one.id))) candidates.add(living(id))
  for (const move of known.decided.moves)
    if ('story' in move && wanted.has(move.story)) candidates.add(living(move.matter))
  const own = (story: string) => (wanted.has(story) ? ids[0]! : story)
  return [...candidates].filter(
    (id) => known.records.has(id) && matterAsDecided(id, known, own).links.has(ids[0]!),
  )
}
