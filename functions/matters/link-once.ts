import type { MatterDecisions } from '../domain/decisions/for-matters.ts'
import type { MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Made } from './create-matter.ts'
import { mainKey, newMatterId } from './keys/matter-id.ts'
import type { Reading, StoryClaims } from './linking/claims.ts'
import type { Group } from './linking/group.ts'
import { byFounding } from './linking/link-stories.ts'
import { Linker } from './linking/linker.ts'
import type { Rules } from './linking/matters-by-key.ts'
import { sequelsOf } from './linking/sequels.ts'
import { makeMatters } from './made-matters.ts'
import { type IsGone, withoutGone } from './takedown.ts'

/** What stories are linked with, beside what is kept of earlier matters. */
export interface Linking {
  stories: readonly Story[]
  decisions: MatterDecisions
  today: string
  reading: Reading
  isGone?: IsGone | undefined
}

/** The matters before editors' decisions, by id, and the records of them that are new or have changed. */
export interface Pass {
  groups: Map<string, Group>
  made: Map<string, Made>
  records: MatterRecord[]
}

/** Links stories to each other and to what is kept of earlier matters, once. */
export function linkOnce(
  { stories, decisions, today, reading, isGone }: Linking,
  records: readonly MatterRecord[],
): Pass {
  const own = records.map(withoutEditorsMerge)
  const kept = isGone ? own.map((record) => withoutGone(record, isGone)) : own
  const known = linkerOf(reading, decisions, today)
  const { linker, rules } = known
  // If something goes wrong, what was linked is not known anymore.
  linkers.delete(reading)
  const linked = linker.link(stories, kept as MatterRecord[])
  linkers.set(reading, known)
  const groups = withIds(linked, records)
  const made = makeMatters(groups, {
    reading,
    today,
    sequels: sequelsOf(linked, linker.claims(), rules),
    withdrawn: withdrawnIn(stories),
  })
  return { groups, made, records: changedRecords(records, kept, groups, withMerges(made, decisions)) }
}

function withdrawnIn(stories: readonly Story[]): Set<string> {
  return new Set(stories.flatMap((story) => (story.withdrawn && !story.withdrawn.moved ? [story.id] : [])))
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
    venues: reading.venues,
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
    if (isSameRecord(record, before.get(id))) changed.delete(id)
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

/** Whether a record says what it said before. */
export function isSameRecord(record: MatterRecord, before: MatterRecord | undefined): boolean {
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
