import { type MatterDecisions, noMatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Configuration } from '../domain/model/configuration.ts'
import type { Matter, MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { applyDecisions } from './apply-decisions.ts'
import { claimsOf } from './claims.ts'
import { createMatter, type Decided, recordOf } from './create-matter.ts'
import { type Group, isSubstantiated } from './group.ts'
import { linkStories } from './link-stories.ts'
import { mainKey, newMatterId } from './matter-id.ts'
import { relationsOf } from './relations.ts'

/** What matters are made of. */
export interface Material {
  /** All stories that readers see. */
  stories: readonly Story[]
  /** What is kept of earlier matters. */
  records: readonly MatterRecord[]
  decisions?: MatterDecisions
  /** `YYYY-MM-DD`, in the publication's zone. */
  today: string
  configuration: Pick<Configuration, 'places'>
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
export function findMatters({ stories, records, decisions, today, configuration }: Material): Found {
  const states = new Set(configuration.places.filter(({ level }) => level === 'state').map(({ id }) => id))
  const decided = decisions ?? noMatterDecisions
  const stored = new Map(records.map((record) => [record.id, record]))
  const linked = linkStories(stories, records.map(withoutEditorsMerge), states).filter(isSubstantiated)
  const groups = withIds(linked, records)
  const found = new Map([...groups].map(([id, group]) => [id, createMatter(id, group, today)]))
  const kept = [...found].flatMap(([id, matter]) =>
    recordsOf(matter, groups.get(id)!, decided.merged.get(id)),
  )
  applyDecisions(groups, decided, stories, (story) => claimsOf(story, states))
  const relations = relationsOf(groups)
  const isDecided = decidedMatters(decided)
  const absorbed = Map.groupBy(decided.merged.keys(), (id) => decided.merged.get(id)!)
  const matters = [...groups].map(([id, group]) => {
    const matter = isDecided.has(id) ? createMatter(id, group, today, decidedOn(id, decided)) : found.get(id)!
    const parts = new Set([...matter.absorbed, ...(absorbed.get(id) ?? [])])
    return { ...matter, related: relations.get(id) ?? [], absorbed: [...parts].sort() }
  })
  return {
    matters: matters.sort(latestFirst),
    records: kept.filter((record) => !isSame(record, stored.get(record.id))),
  }
}

/** What is kept of a matter and of those that became part of it without an editor. */
function recordsOf(matter: Matter, group: Group, mergedInto: string | undefined): MatterRecord[] {
  const record = recordOf(matter, group)
  return [
    mergedInto === undefined ? record : { ...record, mergedInto, mergedByEditor: true },
    ...group.absorbed.map((one) => ({ ...one, mergedInto: matter.id })),
  ]
}

/** Before decisions are applied, a matter that an editor merged is one of its own. */
function withoutEditorsMerge(record: MatterRecord): MatterRecord {
  if (!record.mergedByEditor) return record
  const { mergedInto: _into, mergedByEditor: _by, ...own } = record
  return own
}

/** The matters that are not as the machine found them. */
function decidedMatters({ moves, names, statuses }: MatterDecisions): Set<string> {
  const moved = moves.map((move) => (move.is === 'merge-matters' ? move.into : move.matter))
  return new Set([...moved, ...names.keys(), ...statuses.keys()])
}

function decidedOn(id: string, { names, statuses, unlinked }: MatterDecisions): Decided {
  const stories = [...unlinked].flatMap(([story, matters]) => (matters.has(id) ? [story] : []))
  return { name: names.get(id), statuses: statuses.get(id), unlinked: new Set(stories) }
}

/** The groups by id. A new one gets its id from its best key and the year of its first story. */
function withIds(groups: readonly Group[], records: readonly MatterRecord[]): Map<string, Group> {
  const taken = new Set(records.map(({ id }) => id))
  const byId = new Map<string, Group>()
  for (const group of groups) {
    const [first] = group.stories.values()
    const id =
      group.record?.id ??
      newMatterId(mainKey(group.keys), first?.from.story.published ?? '', (one) => taken.has(one))
    taken.add(id)
    byId.set(id, group)
  }
  return byId
}

function isSame(record: MatterRecord, before: MatterRecord | undefined): boolean {
  return before !== undefined && JSON.stringify(record) === JSON.stringify(before)
}

function latestFirst(a: Matter, b: Matter): number {
  return a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1
}
