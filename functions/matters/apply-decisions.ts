import { applyMoves } from '../domain/decisions/apply-moves.ts'
import {
  withChangesOf,
  withDatesOf,
  withDecidedStatuses,
  withoutStory,
} from '../domain/decisions/decided-status.ts'
import type { DecidedStatus, MatterDecisions } from '../domain/decisions/for-matters.ts'
import { currentStatus, type Matter, type StatusChange } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'

/** What decisions are applied to: the matters that the machine found, and all stories. */
export interface Decided {
  matters: ReadonlyMap<string, Matter>
  stories: readonly Story[]
  decisions: MatterDecisions
  today: string
}

/**
 * Links and unlinks stories, merges matters, renames them and sets their status, as editors decided and in that order. What
 * is kept of matters stays as the machine found it, so that every decision can be undone. A linked story is coverage: what it
 * says does not change the status.
 */
export function applyDecisions({ matters, stories, decisions, today }: Decided): Map<string, Matter> {
  const { moves, unlinked, merged, names, statuses } = decisions
  const found = new Map(matters)
  if (moves.length + merged.size + names.size + statuses.size === 0) return found
  const byId = new Map(
    stories.flatMap((story) => [story.id, ...story.absorbed].map((id) => [id, story] as const)),
  )
  const idOf = livingIds(matters, merged)
  applyMoves(
    found,
    { moves, unlinked },
    {
      merge: (into, gone) => merge(into, gone, byId, today),
      link(matter, id) {
        const story = byId.get(id)
        return story && !story.withdrawn ? withStory(matter, story, byId) : matter
      },
      unlink: (matter, id) => withoutStories(matter, [id, byId.get(id)?.id ?? id], today),
    },
    idOf,
  )
  for (const [id, name] of names) {
    const matter = found.get(id)
    if (matter) found.set(id, { ...matter, name })
  }
  for (const [id, set] of statuses) {
    const matter = found.get(id)
    if (matter) found.set(id, withStatuses(matter, set, today))
  }
  return new Map([...found].map(([id, matter]) => [id, withLivingRelations(matter, idOf)]))
}

/** Where a matter's address leads after all merges, also those that were found only now. */
function livingIds(
  matters: ReadonlyMap<string, Matter>,
  merged: ReadonlyMap<string, string>,
): (id: string) => string {
  const absorbedBy = new Map(
    [...matters.values()].flatMap(({ id, absorbed }) => absorbed.map((one) => [one, id])),
  )
  return (id) => {
    const whole = absorbedBy.get(id) ?? id
    return merged.get(whole) ?? whole
  }
}

function withStory(matter: Matter, story: Story, byId: ReadonlyMap<string, Story>): Matter {
  if (matter.stories.includes(story.id)) return matter
  return {
    ...matter,
    stories: inTime([...matter.stories, story.id], byId),
    updated: later(matter.updated, story.published),
  }
}

/** Takes a story out, which may have two ids, with the steps that it reported. */
function withoutStories(matter: Matter, ids: readonly string[], today: string): Matter {
  const stories = matter.stories.filter((id) => !ids.includes(id))
  const dates = withoutStory(matter.dates, ids)
  return withChanges({ ...matter, stories, dates }, withoutStory(matter.changes, ids), today)
}

function merge(stays: Matter, gone: Matter, byId: ReadonlyMap<string, Story>, today: string): Matter {
  const changes = withChangesOf(stays, gone)
  const dates = withDatesOf(stays.dates, gone.dates)
  const about = stays.about ?? gone.about
  const merged = {
    ...stays,
    numbers: [...new Set([...stays.numbers, ...gone.numbers])],
    ...(about && { about }),
    dates,
    stories: inTime([...new Set([...stays.stories, ...gone.stories])], byId),
    related: [...stays.related, ...gone.related].filter(
      ({ id }, at, all) => id !== stays.id && all.findIndex((one) => one.id === id) === at,
    ),
    absorbed: [...new Set([...stays.absorbed, gone.id, ...gone.absorbed])].sort(),
    since: stays.since < gone.since ? stays.since : gone.since,
    updated: later(stays.updated, gone.updated),
  }
  return withChanges(merged, changes, today)
}

function withStatuses(matter: Matter, set: readonly DecidedStatus[], today: string): Matter {
  const updated = set.map(({ at }) => at).reduce(later, matter.updated)
  return withChanges({ ...matter, updated }, withDecidedStatuses(matter.changes, set, matter.kind), today)
}

function withChanges({ status: _status, ...matter }: Matter, changes: StatusChange[], today: string): Matter {
  const status = currentStatus(changes, matter.dates, today)
  return { ...matter, ...(status && { status }), changes }
}

function withLivingRelations(matter: Matter, idOf: (id: string) => string): Matter {
  if (matter.related.every(({ id }) => idOf(id) === id)) return matter
  const related = matter.related.map((one) => ({ ...one, id: idOf(one.id) }))
  return {
    ...matter,
    related: related.filter(
      ({ id }, at) => id !== matter.id && related.findIndex((one) => one.id === id) === at,
    ),
  }
}

function inTime(ids: readonly string[], byId: ReadonlyMap<string, Story>): string[] {
  const at = (id: string) => byId.get(id)?.published ?? ''
  return ids.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a < b ? -1 : 1))
}

const later = (one: string, other: string) => (one > other ? one : other)
