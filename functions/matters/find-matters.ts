import { type MatterDecisions, noMatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Configuration } from '../domain/model/configuration.ts'
import type { Matter, MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { applyDecisions } from './apply-decisions.ts'
import { createMatter, recordOf } from './create-matter.ts'
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
  const linked = linkStories(stories, records, states).filter(isSubstantiated)
  const groups = applyDecisions(withIds(linked, records), decisions ?? noMatterDecisions, stories, states)
  const relations = relationsOf(groups)
  const matters: Matter[] = []
  const changed: MatterRecord[] = []
  for (const [id, group] of groups) {
    const matter = createMatter(id, group, {
      decisions: decisions ?? noMatterDecisions,
      related: relations.get(id) ?? [],
      today,
    })
    matters.push(matter)
    const record = recordOf(matter, group)
    if (!isSame(record, group.record)) changed.push(record)
    for (const one of group.absorbed) {
      if (one.mergedInto !== id) changed.push({ ...one, mergedInto: id })
    }
  }
  return { matters: matters.sort(latestFirst), records: changed }
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
