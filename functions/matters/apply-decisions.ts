import type { MatterDecisions } from '../domain/decisions/for-matters.ts'
import type { MatterRecord, StatusChange } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import type { StoryClaims } from './claims.ts'
import { attach, type Group } from './group.ts'

/**
 * Links and unlinks stories and merges matters, as editors decided and in that order. It changes the groups, but not what
 * is kept of them, so that each decision can be undone. A linked story is coverage: what it says does not count.
 */
export function applyDecisions(
  groups: Map<string, Group>,
  { moves, unlinked }: MatterDecisions,
  stories: readonly Story[],
  claimsOf: (story: Story) => StoryClaims,
): void {
  const named = storiesNamed(
    moves.flatMap((move) => ('story' in move ? [move.story] : [])),
    stories,
  )
  for (const move of moves) {
    const group = groups.get(move.matter)
    if (!group) continue
    if (move.is === 'merge-matters') {
      const into = groups.get(move.into)
      if (!into) continue
      merge(into, group, (story) => unlinked.get(story)?.has(move.matter) === true)
      groups.delete(move.matter)
      continue
    }
    const story = named.get(move.story)
    if (move.is === 'unlink-matter') group.stories.delete(story?.id ?? move.story)
    else if (story && !story.withdrawn && !group.stories.has(story.id)) attach(group, claimsOf(story), [])
  }
}

/** The stories with these ids, or that stories with these ids were merged into. */
function storiesNamed(ids: readonly string[], stories: readonly Story[]): Map<string, Story> {
  const wanted = new Set(ids)
  const found = new Map<string, Story>()
  if (wanted.size === 0) return found
  for (const story of stories)
    for (const id of [story.id, ...story.absorbed]) if (wanted.has(id)) found.set(id, story)
  return found
}

function merge(into: Group, gone: Group, isUnlinked: (story: string) => boolean): void {
  for (const { from, claims } of gone.stories.values()) attach(into, from, claims)
  for (const key of gone.keys) into.keys.add(key)
  if (into.record && gone.record) into.record = mergedRecord(into.record, gone.record, isUnlinked)
}

function mergedRecord(
  into: MatterRecord,
  gone: MatterRecord,
  isUnlinked: (story: string) => boolean,
): MatterRecord {
  const isNew = ({ status, day, story }: StatusChange) =>
    !(story !== undefined && isUnlinked(story)) &&
    !into.changes.some((one) => one.status === status && one.day === day)
  return {
    ...into,
    changes: [...into.changes, ...gone.changes.filter(isNew)],
    since: into.since < gone.since ? into.since : gone.since,
    updated: into.updated > gone.updated ? into.updated : gone.updated,
  }
}
