import { type MatterDecisions, noMatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Configuration } from '../domain/model/configuration.ts'
import type { Matter, MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { applyDecisions } from './apply-decisions.ts'
import { withRelated } from './create-matter.ts'
import { mainKey, newMatterId } from './keys/matter-id.ts'
import { readingOf } from './linking/claims.ts'
import { type Group, isSubstantiated } from './linking/group.ts'
import { linkStories } from './linking/link-stories.ts'
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
  const may = new Map(records.map((record) => [record, isGone ? withoutGone(record, isGone) : record]))
  const { unlinked } = decisions
  const linked = linkStories({
    stories,
    records: [...may.values()] as MatterRecord[],
    reading,
    ...(unlinked.size > 0 && {
      isUnlinked: (story, matter) =>
        [story.id, ...story.absorbed].some((id) => unlinked.get(id)?.has(matter)),
    }),
  })
  const groups = withIds(linked.filter(isSubstantiated), records)
  const withdrawn = new Set(
    stories.flatMap((story) => (story.withdrawn && !story.withdrawn.moved ? [story.id] : [])),
  )
  const made = makeMatters(groups, { reading, today, withdrawn })
  const relations = relationsOf(groups)
  const found = new Map<string, Matter>()
  for (const [id, { matter }] of made) found.set(id, withRelated(matter, relations.get(id) ?? []))
  const matters = [...applyDecisions({ matters: found, stories, decisions, today }).values()].sort(
    latestFirst,
  )
  return { matters, records: changedRecords(records, may, groups, made) }
}

/** The records that must be stored: new ones, changed ones, those of merged matters, and those that lost something. */
function changedRecords(
  records: readonly MatterRecord[],
  may: ReadonlyMap<MatterRecord, Partial<MatterRecord>>,
  groups: ReadonlyMap<string, Group>,
  made: ReadonlyMap<string, { record: MatterRecord }>,
): MatterRecord[] {
  const now = new Map([...made].map(([id, { record }]) => [id, record]))
  for (const [id, { absorbed }] of groups)
    for (const one of absorbed) now.set(one.id, { ...one, mergedInto: id })
  const before = new Map(records.map((record) => [record.id, record]))
  for (const record of records) {
    const kept = may.get(record)!
    if (!now.has(record.id) && kept !== record)
      now.set(record.id, {
        ...record,
        ...kept,
        name: kept.name ?? { en: record.id, es: record.id },
      } as MatterRecord)
  }
  return [...now.values()].filter((record) => !isSame(record, before.get(record.id)))
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
