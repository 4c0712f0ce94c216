import type { MatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Story } from '../domain/model/story.ts'
import { claimsOf } from './claims.ts'
import { attach, type Group, mergeGroups } from './group.ts'

/** Links and unlinks stories and merges matters, as editors decided. */
export function applyDecisions(
  groups: Map<string, Group>,
  { linked, unlinked, merged }: MatterDecisions,
  stories: readonly Story[],
  states: ReadonlySet<string>,
): Map<string, Group> {
  const idOf = (id: string) => livingId(id, merged)
  for (const [from] of merged) {
    const into = idOf(from)
    const [gone, stays] = [groups.get(from), groups.get(into)]
    if (!gone || !stays || gone === stays) continue
    mergeGroups(stays, gone, from)
    groups.delete(from)
  }
  for (const [story, matters] of unlinked) {
    for (const matter of matters) groups.get(idOf(matter))?.stories.delete(story)
  }
  if (linked.size === 0) return groups
  const byId = new Map(stories.flatMap((story) => [story.id, ...story.absorbed].map((id) => [id, story])))
  for (const [id, matters] of linked) {
    const story = byId.get(id)
    if (!story || story.withdrawn) continue
    for (const matter of matters) {
      const group = groups.get(idOf(matter))
      if (group && !group.stories.has(story.id)) attach(group, claimsOf(story, states), [])
    }
  }
  return groups
}

/** Where a matter's address leads after all merges. Of a circle, the last merge does not count. */
function livingId(id: string, merged: ReadonlyMap<string, string>): string {
  const seen = new Set([id])
  let at = id
  for (let next = merged.get(at); next !== undefined && !seen.has(next); next = merged.get(at)) {
    seen.add(next)
    at = next
  }
  return at
}
