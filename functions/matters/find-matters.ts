import { type MatterDecisions, noMatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Configuration } from '../domain/model/configuration.ts'
import type { Matter, MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { DAY_MS } from '../domain/time.ts'
import { applyDecisions } from './apply-decisions.ts'
import { withRelated } from './create-matter.ts'
import { mainKey, newMatterId } from './keys/matter-id.ts'
import { type Reading, readingOf, type StoryClaims } from './linking/claims.ts'
import type { Group } from './linking/group.ts'
import type { Rules } from './linking/known-matters.ts'
import { byFounding } from './linking/link-stories.ts'
import { Linker } from './linking/linker.ts'
import { sequelsOf } from './linking/sequels.ts'
import { makeMatters } from './made-matters.ts'
import { relationsOf } from './relations.ts'
import { type IsGone, withoutGone } from './takedown.ts'

/** What matters are made of. */
export interface Material {
  /** All stories that readers see. */
  stories: readonly Story[]
  /** What is kept of earlier matters. */
  records: readonly MatterRecord[]
  decisions?: MatterDecisions
  /** `YYYY-MM-DD`, in the publication's zone. */
  today: string
  /** Without sources, every article of the kind `official` counts as an official's own word. */
  configuration: Pick<Configuration, 'places'> & Partial<Pick<Configuration, 'sources'>>
  /** Whether a publisher opted out or an article was taken down, so that nothing of it may be kept; absent if nothing was. */
  isGone?: IsGone
}

/** Matters, and what must be kept of them. */
export interface Found {
  /** The one that changed last comes first. */
  matters: Matter[]
  /** Records that are new or have changed. */
  records: MatterRecord[]
}

/**
 * Finds the matters of all stories. The same stories, records and decisions give the same matters. A matter that readers
 * saw once stays, with its id, its name and its changes, even after its stories are gone.
 */
export function findMatters({
  stories,
  records,
  decisions = noMatterDecisions,
  today,
  configuration,
  isGone,
}: Material): Found {
  const reading = readingOf(configuration)
  const own = records.map(withoutEditorsMerge)
  const kept = isGone ? own.map((record) => withoutGone(record, isGone)) : own
  const known = linkerOf(reading, decisions, today)
  const { linker, rules } = known
  // If something goes wrong, what was linked is not known anymore.
  linkers.delete(reading)
  const linked = linker.link(stories, kept as MatterRecord[])
  linkers.set(reading, known)
  const groups = withIds(linked, records)
  const withdrawn = new Set(
    stories.flatMap((story) => (story.withdrawn && !story.withdrawn.moved ? [story.id] : [])),
  )
  const made = makeMatters(groups, {
    reading,
    today,
    sequels: sequelsOf(linked, linker.claims(), rules),
    withdrawn,
  })
  const relations = relationsOf(groups)
  const found = new Map<string, Matter>()
  for (const [id, { matter }] of made) found.set(id, withRelated(matter, relations.get(id) ?? []))
  const matters = [...applyDecisions({ matters: found, stories, decisions, today }).values()].sort(
    latestFirst,
  )
  return { matters, records: changedRecords(records, kept, groups, withMerges(made, decisions)) }
}

interface KnownLinker {
  linker: Linker
  rules: Rules
  /** What the rules are made of. */
  from: string
}

const linkers = new WeakMap<Reading, KnownLinker>()

/** What was linked the last time, if it was by the same rules. */
function linkerOf(reading: Reading, { unlinked }: MatterDecisions, today: string): KnownLinker {
  const from = JSON.stringify([today, [...unlinked].map(([story, matters]) => [story, [...matters]])])
  const last = linkers.get(reading)
  if (last?.from === from) return last
  const rules: Rules = {
    isUnlinked: (story, matter) =>
      unlinked.size > 0 && [story.id, ...story.absorbed].some((id) => unlinked.get(id)?.has(matter)),
    start: Date.parse(today) - READ_DAYS * DAY_MS,
  }
  const known = { linker: new Linker(reading, rules), rules, from }
  linkers.set(reading, known)
  return known
}

const withoutMerge = new WeakMap<MatterRecord, MatterRecord>()

/** Before decisions are applied, a matter that an editor merged is one of its own. It is the same object each time. */
function withoutEditorsMerge(record: MatterRecord): MatterRecord {
  if (!record.mergedByEditor) return record
  let own = withoutMerge.get(record)
  if (!own) {
    const { mergedInto: _into, mergedByEditor: _by, ...rest } = record
    own = rest
    withoutMerge.set(record, own)
  }
  return own
}

/** What is kept of all matters, with a note at those that editors merged, so that followers of one follow the other. */
function withMerges(
  made: ReadonlyMap<string, { record: MatterRecord }>,
  { merged }: MatterDecisions,
): Map<string, MatterRecord> {
  const records = new Map([...made].map(([id, { record }]) => [id, record]))
  for (const [id, mergedInto] of merged) {
    const record = records.get(id)
    if (record) records.set(id, { ...record, mergedInto, mergedByEditor: true })
  }
  return records
}

/** The records that must be stored: new ones, changed ones, those of merged matters, and those that lost something. */
function changedRecords(
  records: readonly MatterRecord[],
  kept: readonly (Omit<MatterRecord, 'name'> & Partial<MatterRecord>)[],
  groups: ReadonlyMap<string, Group>,
  made: ReadonlyMap<string, MatterRecord>,
): MatterRecord[] {
  const before = new Map(records.map((record) => [record.id, record]))
  const changed = new Map<string, MatterRecord>()
  // What is merged, or is not a matter of today, may still have had to lose something.
  for (const [at, record] of records.entries()) {
    const one = kept[at]!
    if (one !== withoutEditorsMerge(record))
      changed.set(one.id, { ...one, name: one.name ?? { en: one.id, es: one.id } })
  }
  for (const [id, record] of made) {
    if (isSame(record, before.get(id))) changed.delete(id)
    else changed.set(id, record)
  }
  for (const [id, { absorbed }] of groups)
    for (const one of absorbed) if (one.mergedInto !== id) changed.set(one.id, { ...one, mergedInto: id })
  return [...changed.values()]
}

/** For so many days, stories are read. */
const READ_DAYS = 366

/** The groups by id. A new one gets its id from its best key and the year of its first story. */
function withIds(groups: readonly Group[], records: readonly MatterRecord[]): Map<string, Group> {
  const taken = new Set(records.map(({ id }) => id))
  const byId = new Map<string, Group>()
  for (const group of groups) if (group.record) byId.set(group.record.id, group)
  const fresh = groups.flatMap((group) => (group.record ? [] : [{ group, first: firstOf(group) }]))
  for (const { group, first } of fresh.sort(
    (a, b) => byFounding(a.first, b.first) || (mainKey(a.group.keys) < mainKey(b.group.keys) ? -1 : 1),
  )) {
    const id = newMatterId(mainKey(group.keys), first.story.published, (one) => taken.has(one))
    taken.add(id)
    byId.set(id, group)
  }
  return byId
}

function firstOf({ stories }: Group): StoryClaims {
  return stories.values().next().value!.from
}

const stored = new WeakMap<MatterRecord, string>()

function isSame(record: MatterRecord, before: MatterRecord | undefined): boolean {
  return before !== undefined && (record === before || written(record) === written(before))
}

/** A record as text, made once for each object. */
function written(record: MatterRecord): string {
  let text = stored.get(record)
  if (text === undefined) {
    text = JSON.stringify(record)
    stored.set(record, text)
  }
  return text
}

function latestFirst(a: Matter, b: Matter): number {
  return a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1
}
